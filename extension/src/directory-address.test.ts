import { expect, test } from 'vitest';
import { folderOf, isSecure } from './directory-address.ts';

test.each([
  ['https://directory.example/', true],
  ['http://localhost:8601/', true],
  ['http://annuaire.localhost/', true],
  ['http://127.0.0.1:8601/', true],
  ['http://[::1]:8601/', true],
  ['http://directory.example/', false],
  ['http://localhost.example/', false],
  ['http://notlocalhost/', false],
  ['http://127.0.0.1.example/', false],
  ['ftp://localhost/', false],
])('%s: nobody on the way can change it, %s', (address, secure) => {
  expect(isSecure(address)).toBe(secure);
});

test.each([
  'https://directory.example/a',
  'https://directory.example/a/',
  'https://DIRECTORY.example/a/manifest.json',
])('%s is one folder', (address) => {
  expect(folderOf(address)).toBe('https://directory.example/a/');
});

import { expect, test } from 'vitest';
import { hostNamed } from './badge-sites.ts';

test.each([
  ['banque.example', 'banque.example'],
  [' https://www.Banque.example/compte?x=1 ', 'banque.example'],
  ['http://localhost:8600/', 'localhost'],
  ['été.example', 'xn--t-9fab.example'],
])('« %s » names %s', (written, host) => {
  expect(hostNamed(written)).toBe(host);
});

test.each(['', '  ', 'ma banque', 'javascript:alert(1)', 'file:///etc/passwd', 'https://'])(
  '« %s » names no site',
  (written) => {
    expect(hostNamed(written)).toBeUndefined();
  },
);

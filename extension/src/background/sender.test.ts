import { expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { heard } from './sender.ts';

const OWN = 'chrome-extension://abcdef';
const page = (parts: object = {}) =>
  ({
    url: 'https://clinique.example/a',
    frameId: 0,
    tab: { id: 7 },
    ...parts,
  }) as Browser.runtime.MessageSender;

test('a page speaks of itself, whatever address it names', () => {
  const message = { type: 'details', address: 'https://autre.example/' };
  expect(heard(message, page(), OWN)).toMatchObject({ address: 'https://clinique.example/a', tab: 7 });
});

test.each([
  ['an application that moved on', 'https://clinique.example/b', 'https://clinique.example/b'],
  ['a tab that shows another site meanwhile', 'https://autre.example/', 'https://clinique.example/a'],
  ['a tab that the extension may not know', undefined, 'https://clinique.example/a'],
])('%s', (_, url, address) => {
  expect(heard({ type: 'match' }, page({ tab: { id: 7, url } }), OWN)?.address).toBe(address);
});

test('an extension page names the address it asks about', () => {
  const popup = { url: `${OWN}/popup.html` } as Browser.runtime.MessageSender;
  expect(heard({ type: 'match', address: 'https://autre.example/' }, popup, OWN)?.address).toBe(
    'https://autre.example/',
  );
  expect(heard({ type: 'match', address: 'file:///etc/hosts' }, popup, OWN)?.address).toBeUndefined();
  expect(heard({ type: 'state' }, popup, OWN)).toBeDefined();
});

test.each([
  ['a question that is not for pages', { type: 'add-directory' }, page()],
  ['an unknown question', { type: 'everything' }, page()],
  ['a frame', { type: 'match' }, page({ frameId: 3 })],
  ['no tab', { type: 'match' }, page({ tab: undefined })],
  ['a page that is no site', { type: 'match' }, page({ url: 'file:///home/a.html' })],
  ['another extension', { type: 'state' }, page({ url: 'chrome-extension://abcdefg/x.html' })],
  ['no message', 'match', page()],
  ['nothing', null, page()],
])('%s gets no answer', (_, message, sender) => {
  expect(heard(message, sender, OWN)).toBeUndefined();
});

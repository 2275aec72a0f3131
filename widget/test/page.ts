/** What the widget's tests do to a page: put an element there, wait for what a person would wait for. */
import type { Directory } from '@relais/core/connect/directory';
import { openShared } from '../src/base/directories.ts';
import type { RelaisSearch } from '../src/relais-search.ts';
import { learn } from '../src/strings/index.ts';
import '../src/index.ts';

const keys: Promise<Record<string, string>> = fetch('/fixture/keys.json').then((response) => response.json());

export async function place(
  attributes: Record<string, string> = {},
  directory = 'good',
): Promise<RelaisSearch> {
  const element = document.createElement('relais-search');
  const all = {
    directory: new URL(`/fixture/${directory}/`, location.href).href,
    'public-key': (await keys)[directory] ?? '',
    lang: 'fr',
    near: 'Sudbury',
    ...attributes,
  };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  document.body.append(element);
  await customElements.whenDefined('relais-search');
  await element.updateComplete;
  return element;
}

/** One of the directories that the tests are served, opened. */
export const opened = async (directory = 'good'): Promise<Directory> =>
  openShared(new URL(`/fixture/${directory}/`, location.href).href, (await keys)[directory] ?? '');

/** What an element sees to before it opens a card or a form: for tests that open one by itself. */
export const learnAll = async (): Promise<void> => {
  await Promise.all([learn('fr', 'all'), learn('en', 'all')]);
};

export const clear = () => document.body.replaceChildren();

/** All that can be seen or heard of an element, through its shadow roots. */
export function textOf(node: Node): string {
  if (node instanceof Element && (node.matches('style, [hidden]') || node.tagName === 'STYLE')) return '';
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  const children = assigned.length
    ? assigned
    : node instanceof Element && node.shadowRoot
      ? node.shadowRoot.childNodes
      : node.childNodes;
  return [...children]
    .map(textOf)
    .join(' ')
    .replace(/[\s\u00A0]+/g, ' ');
}

/** The first element that fits, through shadow roots. */
export function find<T extends HTMLElement>(
  root: ParentNode,
  selector: string,
  text?: string,
): T | undefined {
  for (const node of root.querySelectorAll<HTMLElement>('*')) {
    if (node.matches(selector) && (!text || textOf(node).includes(text))) return node as T;
    const inside: T | undefined = node.shadowRoot ? find<T>(node.shadowRoot, selector, text) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

/** Waits until `look` gives something. */
export async function until<T>(what: string, look: () => T | undefined | false): Promise<T> {
  const end = Date.now() + 6000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (Date.now() > end)
      throw new Error(`Waited in vain for ${what}. The page says: ${textOf(document.body)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const says = (element: Element, words: string) =>
  until(`« ${words} »`, () => textOf(element).includes(words));

export async function type(
  element: Element,
  box: '#what' | '#where',
  text: string,
): Promise<HTMLInputElement> {
  const input = await until<HTMLInputElement>(
    box,
    () => element.shadowRoot?.querySelector(box)?.shadowRoot?.querySelector('input') ?? false,
  );
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  return input;
}

export const press = (input: Element, key: string) =>
  input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

export async function searchFor(element: Element, text: string): Promise<void> {
  press(await type(element, '#what', text), 'Enter');
}

export const results = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('.result .name') ?? [])].map((node) => textOf(node).trim());

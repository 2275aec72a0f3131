/** What the tests of the smaller elements do to a page, beside what those of the box do. */

import { sendKeys } from '@web/test-runner-commands';
import { textOf, until } from './page.ts';
// A script and no module: it leaves itself in the window.
import 'axe-core';
import type Axe from 'axe-core';

const keys: Promise<Record<string, string>> = fetch('/fixture/keys.json').then((response) => response.json());

/** Attributes that lead to one of the fixture's directories. */
export const directoryAttributes = async (name = 'elements'): Promise<Record<string, string>> => ({
  directory: new URL(`/fixture/${name}/`, location.href).href,
  'public-key': (await keys)[name] ?? '',
});

/** Puts HTML into the page as somebody would write it; the tags of elements get the directory. */
export async function write(html: string, directory = 'elements', lang = 'fr'): Promise<HTMLElement> {
  const main = document.createElement('main');
  main.lang = lang;
  const template = document.createElement('template');
  template.innerHTML = html;
  for (const element of template.content.querySelectorAll('*')) {
    if (!/^relais-/.test(element.localName)) continue;
    for (const [name, value] of Object.entries(await directoryAttributes(directory)))
      if (!element.hasAttribute(name)) element.setAttribute(name, value);
  }
  main.append(template.content);
  document.body.append(main);
  return main;
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let node = document.activeElement;
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  return node;
}

/** A key of the keyboard, by its `KeyboardEvent.key`: the name that both browsers are told it by. */
export const press = (key: string) => sendKeys({ press: key });

/** Tabs until what has the focus says the words. */
export async function tabTo(words: string): Promise<Element> {
  for (let i = 0; i < 60; i++) {
    const node = focused();
    if (
      node &&
      node !== document.body &&
      `${textOf(node)} ${node.getAttribute('aria-label')}`.includes(words)
    )
      return node;
    await press('Tab');
  }
  throw new Error(`« ${words} » cannot be reached with Tab.`);
}

/** The accessibility violations of what is on the page now: which rule, and where. */
export async function violations(scheme?: 'light' | 'dark'): Promise<string[]> {
  document.documentElement.style.colorScheme = scheme ?? '';
  document.documentElement.style.background = 'Canvas';
  // What fades in is read once it is there.
  await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})));
  const { axe } = window as unknown as { axe: typeof Axe };
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  document.documentElement.style.colorScheme = '';
  document.documentElement.style.background = '';
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`,
  );
}

/** Listens to the console, in place of it, until `stop`. */
export function listenToConsole() {
  const said: string[] = [];
  const { error, warn } = console;
  const hear = (...words: unknown[]) => {
    said.push(words.map(String).join(' '));
  };
  console.error = hear;
  console.warn = hear;
  return {
    said,
    stop: () => {
      console.error = error;
      console.warn = warn;
    },
  };
}

/** Waits for an element of the page to be gone. */
export const gone = (what: string, look: () => unknown) => until(what, () => !look());

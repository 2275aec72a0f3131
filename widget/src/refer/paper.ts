/**
 * Paper, from inside a shadow root on a stranger's page: a document of its own in a frame that nobody sees, so that
 * the host's page is neither printed nor styled. `about:blank` asks nothing of the host's CSP; the styles are a
 * constructed sheet, which no `style-src` forbids; no window opens that a blocker could close.
 */

import type { Language } from '@relais/core/listing';
import { type CSSResult, render, type TemplateResult } from 'lit';
import { REFER } from '../strings/refer.ts';

export interface Sheet {
  /** Names the file where the printer is a PDF. */
  title: string;
  language: Language;
  body: TemplateResult;
  styles: CSSResult;
}

/** Numbers at the foot of each page, where the browser draws margin boxes. Letter and A4 alike: no size is asked for. */
const pageStyles = (language: Language) => {
  const text = REFER[language].paper.page('\u0001', '\u0002');
  const content = text.replace('\u0001', '" counter(page) "').replace('\u0002', '" counter(pages) "');
  return `@page { margin: 15mm 16mm 18mm; @bottom-right { content: "${content}"; font: 8.5pt system-ui, sans-serif; } }`;
};

/** Writes a sheet into a document that is empty. */
export function layOut(document: Document, { title, language, body, styles }: Sheet): void {
  const Sheet = (document.defaultView as unknown as typeof globalThis).CSSStyleSheet;
  const sheet = new Sheet();
  sheet.replaceSync(pageStyles(language) + styles.cssText);
  document.adoptedStyleSheets = [sheet];
  document.documentElement.lang = `${language}-CA`;
  document.title = title;
  render(body, document.body);
}

let frame: HTMLIFrameElement | undefined;

/** So long a browser may take to open its dialogue. */
const PATIENCE_MS = 3000;

/**
 * Prints a sheet: opens the browser's own dialogue. The frame stays until the next sheet, because some browsers
 * return before they have printed.
 * @returns false where the page may not print, as in a frame sandboxed without `allow-modals`
 */
export async function print(sheet: Sheet): Promise<boolean> {
  frame?.remove();
  const own = document.createElement('iframe');
  frame = own;
  own.title = sheet.title;
  own.setAttribute('aria-hidden', 'true');
  own.tabIndex = -1;
  // Not `display: none`, with which Firefox prints nothing.
  Object.assign(own.style, {
    position: 'fixed',
    insetInlineEnd: '0',
    bottom: '0',
    width: '1px',
    height: '1px',
    border: '0',
    opacity: '0',
    pointerEvents: 'none',
  });
  // Firefox replaces the first empty document by another; the one that has loaded stays.
  const loaded = new Promise((resolve) => own.addEventListener('load', resolve, { once: true }));
  document.body.append(own);
  await loaded;
  const page = own.contentWindow;
  if (!page) return false;
  layOut(page.document, sheet);
  const begun = new Promise<boolean>((resolve) => {
    page.addEventListener('beforeprint', () => resolve(true), { once: true });
    setTimeout(() => resolve(false), PATIENCE_MS);
  });
  page.focus();
  page.print();
  return begun;
}

/** What opens behind a badge of a list, for the script that draws these. */
import type { Language } from '@relais/core/listing';
import { popoverStyle } from '../badge/badge-style.ts';
import { createPopover, type Popover } from '../badge/popover.ts';
import { base, cardStyle } from '../card/card-style.ts';
import { pageStringsOf } from '../strings/strings.ts';
import { world } from './world.ts';

/** Makes a popover about the business of a key, in the root of its badge. */
export type MakePopover = (options: {
  root: ShadowRoot;
  opener: HTMLElement;
  key: string;
  language: Language;
  untenable: () => void;
}) => Popover;

export function offerPopover(): void {
  const sheet = new CSSStyleSheet();
  // Colours and signs are in the badge's own sheet.
  sheet.replaceSync(base + popoverStyle + cardStyle);
  world.popover = ({ root, opener, key, language, untenable }) => {
    root.adoptedStyleSheets.push(sheet);
    const strings = pageStringsOf(language);
    return createPopover({
      opener,
      beside: opener,
      strings,
      about: { key },
      placement: 'bottom-start',
      untenable,
    });
  };
}

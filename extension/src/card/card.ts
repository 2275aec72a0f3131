/**
 * What is told of a site when somebody asks: who, what French service and how surely, how to get it, and the
 * question whether one did. The same card in the badge's popover and in the toolbar's popup.
 */
import type { Answer, Card, Details, Hours, Reply, Said, WhatToWrite } from '../messages.ts';
import type { PageStrings } from '../strings/strings.ts';
import { drawIcon, drawSign, type IconName } from './drawings.ts';
import { button, element } from './element.ts';

export interface CardReader {
  strings: PageStrings;
  report: (listing: string, servedInFrench: boolean) => Promise<Reply<'report'>>;
  hours: (listing: string) => Promise<Reply<'hours'>>;
  /** Opens a page of the extension to write in. */
  write: (listing: string, what: WhatToWrite) => void;
}

/** Id of the element that names the card, for whatever frames it. */
export const CARD_NAME = 'relais-card-name';
const QUESTION = 'relais-card-question';

export function drawCard({ cards, chain, fictional }: Details, reader: CardReader): HTMLElement {
  const { card: words } = reader.strings;
  const [first] = cards;
  const shown = element('div', {}, first && drawListing(first, reader));
  const card = element('div', { class: 'card' });
  if (cards.length > 1) {
    const choice = element('select');
    choice.append(
      ...cards.map(({ name, city }) => element('option', {}, [name.text, city].filter(Boolean).join(', '))),
    );
    choice.addEventListener('change', () => {
      const chosen = cards[choice.selectedIndex];
      if (chosen) shown.replaceChildren(drawListing(chosen, reader));
    });
    card.append(element('label', { class: 'which' }, words.which, choice));
  }
  if (chain) card.append(element('p', { class: 'chain' }, chain));
  card.append(shown);
  if (fictional) card.append(element('p', { class: 'note' }, words.fictional));
  return card;
}

const said = ({ text, lang }: Said): HTMLElement => element('span', { lang }, text);

function drawListing(card: Card, reader: CardReader): HTMLElement {
  const { strings } = reader;
  const { name, place, kind, offer, sentence, weak, evidence, facts } = card;
  const list = facts.map(([label, value]) => factOf(label, said(value)));
  const hours = card.hasHours ? element('dd', { 'aria-busy': 'true' }, '\u2026') : undefined;
  if (hours) {
    const row = element('div', {}, element('dt', {}, strings.card.hours), hours);
    list.push(row);
    void drawHours(row, hours, card, reader);
  }
  return element(
    'div',
    { class: 'listing' },
    element('h2', { class: 'name', id: CARD_NAME }, said(name)),
    kind || place ? element('p', { class: 'place' }, [kind, place].filter(Boolean).join(' · ')) : undefined,
    element('p', { class: 'offer' }, drawSign(offer, { light: weak }), element('span', {}, sentence)),
    ...evidence.map((words) => element('p', { class: 'evidence' }, words)),
    list.length ? element('dl', { class: 'facts' }, ...list) : undefined,
    drawWays(card, reader),
    card.reader === null ? undefined : drawQuestion(card, card.reader, reader),
    card.writes.includes('correction')
      ? button(strings.card.write.correction, 'small link', () => reader.write(card.listing, 'correction'))
      : undefined,
  );
}

const factOf = (name: string, value: Node): HTMLElement =>
  element('div', {}, element('dt', {}, name), element('dd', {}, value));

/** Hours come once the card stands: they lie with the neighbourhood and not with the listing. */
async function drawHours(
  row: HTMLElement,
  place: HTMLElement,
  card: Card,
  reader: CardReader,
): Promise<void> {
  const reply = await reader.hours(card.listing).catch(() => undefined);
  const hours = reply && 'value' in reply ? reply.value : null;
  place.removeAttribute('aria-busy');
  if (!hours) return row.remove();
  place.replaceChildren(drawWeek(hours, reader.strings));
}

function drawWeek({ now, isOpen, week }: Hours, { card: words }: PageStrings): HTMLElement {
  const lines = element(
    'ul',
    { class: 'week' },
    ...week.map(({ days, hours }) =>
      element('li', {}, element('span', {}, days), element('span', {}, hours)),
    ),
  );
  const open = element('span', { class: isOpen ? 'open-now' : 'closed-now' }, now);
  const more = element('span', { class: 'hidden-text' }, `. ${words.allHours}`);
  return now ? element('details', {}, element('summary', {}, open, more), lines) : lines;
}

function drawWays(card: Card, { strings, write }: CardReader): HTMLElement | undefined {
  const { phone, directions, email, web } = card;
  const words = strings.card;
  const ways = element('div', { class: 'ways' });
  const way = (
    icon: IconName,
    label: string,
    { href, title }: { href: string; title: string },
    leaves = false,
  ) => {
    const attributes = {
      class: 'way',
      href,
      title,
      ...(leaves && { target: '_blank', rel: 'noopener noreferrer' }),
      ...(icon === 'phone' && { 'aria-label': title }),
    };
    ways.append(element('a', attributes, drawIcon(icon), label));
  };
  if (phone) way('phone', phone.text, { href: phone.href, title: words.call(phone.text) });
  if (directions) way('directions', words.directions, { href: directions, title: words.directionsTo }, true);
  if (email) way('email', words.email, { href: email.href, title: email.text });
  if (web && card.isElsewhere) way('web', words.web, { href: web.href, title: web.text }, true);
  if (card.writes.includes('referral')) {
    const label = element('span', {}, words.write.referral);
    ways.append(button(label, 'way refer', () => write(card.listing, 'referral')));
  }
  return ways.childElementCount ? ways : undefined;
}

function drawQuestion(card: Card, to: string, { strings, report }: CardReader): HTMLElement {
  const words = strings.card;
  const question = element('div', {
    class: 'question',
    role: 'group',
    'aria-labelledby': QUESTION,
    tabindex: '-1',
  });

  const ask = (problem?: string) => {
    question.replaceChildren(
      element(
        'div',
        { class: 'ask' },
        element('p', { class: 'asked', id: QUESTION }, words.question),
        button(words.yes, 'choice', () => void send(true)),
        button(words.no, 'choice', () => void send(false)),
      ),
      problem
        ? element('p', { class: 'problem', role: 'alert' }, problem)
        : element('p', { class: 'note' }, words.before(to)),
    );
  };

  const thank = ({ code }: Answer, durable: boolean) => {
    question.replaceChildren(
      element('p', { class: 'asked', id: QUESTION }, words.thanks),
      element('p', {}, `${words.code} `, element('strong', { class: 'code' }, code)),
      element('p', { class: 'note' }, durable ? words.read(to) : words.notDurable),
    );
  };

  const send = async (servedInFrench: boolean) => {
    for (const choice of question.querySelectorAll('button')) choice.disabled = true;
    const reply = await report(card.listing, servedInFrench).catch(() => ({ fault: 'unexpected' as const }));
    if ('fault' in reply) {
      ask(reply.fault === 'unexpected' ? words.notSent : strings.faults[reply.fault]);
    } else {
      card.answer = reply.value;
      thank(reply.value, reply.value.durable);
    }
    question.focus();
  };

  if (card.answer) thank(card.answer, true);
  else ask();
  return question;
}

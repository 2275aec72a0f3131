/**
 * What is told of a site when somebody asks: who, what French service and how surely, how to get it, and the
 * question whether one did. The same card in the badge's popover and in the toolbar's popup.
 */
import type { Account, Answer, Card, Details, Hours, Reply, Said, WhatToWrite } from '../messages.ts';
import type { PageStrings } from '../strings/strings.ts';
import { drawIcon, drawSign, type IconName } from './drawings.ts';
import { button, element } from './element.ts';

export interface CardReader {
  strings: PageStrings;
  report: (about: CardOf, servedInFrench: boolean) => Promise<Reply<'report'>>;
  hours: (about: CardOf) => Promise<Reply<'hours'>>;
  /** Opens a page of the extension to write in. */
  write: (about: CardOf, what: WhatToWrite) => void;
}

/** Which listing, and in which directory: two may use one id. */
export type CardOf = Pick<Card, 'directory' | 'listing'>;
const whichOf = ({ directory, listing }: Card): CardOf => ({ directory, listing });

/** Id of the element that names the card, for whatever frames it. */
export const CARD_NAME = 'relais-card-name';
const QUESTION = 'relais-card-question';

/** Of several directories that know a business the first is shown, and the others can be. */
export function drawCard({ accounts, silent }: Details, reader: CardReader): HTMLElement {
  const card = element('div', { class: 'accounts' });
  const show = (shown: Account, isChosen = false) => {
    const others = accounts.filter((account) => account !== shown);
    const choices = others.flatMap((account) => {
      const [first] = account.cards;
      if (!first) return [];
      const choice = button(account.inShort, 'link account', () => show(account, true));
      choice.prepend(drawSign(first.offer, { light: first.weak }));
      return [choice];
    });
    card.replaceChildren(
      drawAccount(shown, reader),
      ...(choices.length ? [element('div', { class: 'others' }, ...choices)] : []),
      ...silent.map((words) => element('p', { class: 'note' }, words)),
    );
    if (isChosen) choices[0]?.focus();
  };
  if (accounts[0]) show(accounts[0]);
  return card;
}

function drawAccount({ cards, chain, fictional }: Account, reader: CardReader): HTMLElement {
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
  const { name, place, kind, offer, sentence, weak, evidence, facts, calls } = card;
  const list = facts.map(([label, value]) => factOf(label, said(value)));
  const hours = card.hasHours ? element('dd', { 'aria-busy': 'true' }, '\u2026') : undefined;
  if (hours) {
    const row = element('div', {}, element('dt', {}, strings.card.hours), hours);
    list.push(row);
    void drawHours(row, hours, card, reader);
  }
  if (calls.open.length) list.push(drawCalls(calls));
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
      ? button(strings.card.write.correction, 'small link', () => reader.write(whichOf(card), 'correction'))
      : undefined,
  );
}

const factOf = (name: string, value: Node): HTMLElement =>
  element('div', {}, element('dt', {}, name), element('dd', {}, value));

/** Whom it seeks; how one answers is on the page of the call, where it has one, or told by who calls. */
function drawCalls({ name, open }: Card['calls']): HTMLElement {
  const leaving = { class: 'link', target: '_blank', rel: 'noopener noreferrer' };
  const drawn = open.map(({ text, title, web }) =>
    element(
      'div',
      { class: 'call' },
      text,
      title ? element('p', { class: 'note' }, said(title)) : undefined,
      web ? element('a', { ...leaving, href: web.href }, web.text) : undefined,
    ),
  );
  return element('div', {}, element('dt', {}, name), element('dd', {}, ...drawn));
}

/** Hours come once the card stands: they lie with the neighbourhood and not with the listing. */
async function drawHours(
  row: HTMLElement,
  place: HTMLElement,
  card: Card,
  reader: CardReader,
): Promise<void> {
  const reply = await reader.hours(whichOf(card)).catch(() => undefined);
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
    ways.append(button(label, 'way refer', () => write(whichOf(card), 'referral')));
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
    const reply = await report(whichOf(card), servedInFrench).catch(() => ({ fault: 'unexpected' as const }));
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

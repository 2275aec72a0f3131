/**
 * What is told of a site when somebody asks: who, what French service and how surely, how to get it, and the
 * question whether one did. The same card in the badge's popover and in the toolbar's popup.
 */
import type { Answer, Card, Details, Reply, Said } from '../messages.ts';
import type { PageStrings } from '../strings/strings.ts';
import { drawIcon, drawSign } from './drawings.ts';
import { button, element } from './element.ts';

export interface CardReader {
  strings: PageStrings;
  report: (listing: string, servedInFrench: boolean) => Promise<Reply<'report'>>;
}

/** Id of the element that names the card, for whatever frames it. */
export const CARD_NAME = 'relais-card-name';
const QUESTION = 'relais-card-question';

export function drawCard({ cards, fictional }: Details, reader: CardReader): HTMLElement {
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
  card.append(shown);
  if (fictional) card.append(element('p', { class: 'note' }, words.fictional));
  return card;
}

const said = ({ text, lang }: Said): HTMLElement => element('span', { lang }, text);

function drawListing(card: Card, reader: CardReader): HTMLElement {
  const { strings } = reader;
  const { name, place, offer, sentence, weak, evidence, facts } = card;
  return element(
    'div',
    { class: 'listing' },
    element('h2', { class: 'name', id: CARD_NAME }, said(name)),
    place ? element('p', { class: 'place' }, place) : undefined,
    element('p', { class: 'offer' }, drawSign(offer, { light: weak }), element('span', {}, sentence)),
    ...evidence.map((words) => element('p', { class: 'evidence' }, words)),
    facts.length
      ? element(
          'dl',
          { class: 'facts' },
          ...facts.flatMap(([label, value]) => [element('dt', {}, label), element('dd', {}, said(value))]),
        )
      : undefined,
    drawWays(card, strings),
    card.reader === null ? undefined : drawQuestion(card, card.reader, reader),
  );
}

function drawWays({ phone, directions }: Card, { card: words }: PageStrings): HTMLElement | undefined {
  if (!phone && !directions) return undefined;
  const ways = element('p', { class: 'ways' });
  if (phone) {
    const name = words.call(phone.text);
    const attributes = { class: 'way', href: phone.href, title: name, 'aria-label': name };
    ways.append(element('a', attributes, drawIcon('phone'), phone.text));
  }
  if (directions) {
    const title = words.directionsTo;
    const attributes = {
      class: 'way',
      href: directions,
      target: '_blank',
      rel: 'noopener noreferrer',
      title,
    };
    ways.append(element('a', attributes, drawIcon('directions'), words.directions));
  }
  return ways;
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
      element('p', { class: 'asked', id: QUESTION }, words.question),
      element(
        'p',
        { class: 'choices' },
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

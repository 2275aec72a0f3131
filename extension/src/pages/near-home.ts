/** Who serves in French near the person's home, instead of the business of a page. Searched on this device. */
import type { Language } from '@relais/core/listing';
import { ask } from '../ask.ts';
import { drawSign } from '../card/drawings.ts';
import { button, element } from '../card/element.ts';
import type { Alternative, State } from '../messages.ts';
import { extensionStringsOf, pageStringsOf } from '../strings/strings.ts';

export interface NearHomeOptions {
  language: Language;
  state: State;
  /** Of the page that is not in French. */
  address: string;
  title: string;
  chooseHome: () => void;
  open: (alternative: Alternative) => void;
}

const AGAIN_MS = 1500;

export function drawNearHome({
  language,
  state,
  address,
  title,
  chooseHome,
  open,
}: NearHomeOptions): HTMLElement {
  const words = extensionStringsOf(language).alternatives;
  const section = element('section', { class: 'near-home' });
  if (!state.home) {
    section.append(
      element('p', { class: 'note' }, words.noHome),
      button(words.chooseHome, 'button', chooseHome),
    );
    return section;
  }

  const input = element('input', {
    id: 'what',
    type: 'search',
    placeholder: words.example,
    autocomplete: 'off',
    maxlength: '100',
  });
  const list = element('ul', { class: 'rows' });
  const said = element('p', { class: 'note', role: 'status' });
  const form = element(
    'form',
    { class: 'line', role: 'search' },
    element('label', { for: 'what', class: 'hidden-text' }, words.what),
    input,
    element('button', { class: 'button' }, words.find),
  );

  /** Of several searches the last one counts; the others ask no more, and their answers are dropped. */
  let last = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string) => {
    // What stays the same is not read aloud again.
    if (said.textContent !== text) said.textContent = text;
  };
  const find = (what?: string) => {
    say(words.finding);
    return look(++last, what);
  };
  const look = async (search: number, what: string | undefined) => {
    clearTimeout(again);
    const reply = await ask({
      type: 'alternatives',
      address,
      title,
      ...(what !== undefined && { what }),
    }).catch(() => ({ fault: 'unexpected' as const }));
    const { faults } = pageStringsOf(language);
    if (search !== last) return;
    if ('fault' in reply) return say(faults[reply.fault]);
    const { what: sought, around, found, complete } = reply.value;
    if (around === null) {
      const why = await whyNotHere(language);
      if (search !== last) return;
      say(why);
      // The popup may stay open until the region is here.
      again = setTimeout(() => section.isConnected && void look(search, what), AGAIN_MS);
      return;
    }
    // What was typed in the meantime stays.
    if (what === undefined && !input.value) input.value = sought;
    list.replaceChildren(...found.map((one) => drawRow(one, words.distant, open)));
    say(found.length || !sought ? words.private : (complete ? words.none : words.notSure)(sought));
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value.trim()) void find(input.value.trim());
  });
  section.append(element('h2', {}, words.title(state.home.place.name)), form, list, said);
  void find();
  return section;
}

/** Why there is no search in a region that was chosen: it is on its way, or it could not be fetched. */
async function whyNotHere(language: Language): Promise<string> {
  const words = extensionStringsOf(language).alternatives;
  const reply = await ask({ type: 'state' }).catch(() => ({ fault: 'unexpected' as const }));
  if ('fault' in reply) return words.notHere;
  if (reply.value.syncing) return words.waiting;
  const fault = reply.value.directories.find(({ updated }) => updated?.fault)?.updated?.fault;
  return fault ? `${words.notHere} ${pageStringsOf(language).faults[fault]}` : words.notHere;
}

function drawRow(one: Alternative, distant: string, open: (alternative: Alternative) => void): HTMLElement {
  const { card, distance } = one;
  const { name, city, offer, weak, sentence } = card;
  const label = element(
    'span',
    { class: 'row-text' },
    element('span', { class: 'row-name', lang: name.lang }, name.text),
    element('span', { class: 'row-note' }, [city, distance || distant].filter(Boolean).join(' · ')),
    element('span', { class: 'hidden-text' }, sentence),
  );
  const row = button(label, 'row', () => open(one));
  row.prepend(drawSign(offer, { light: weak }));
  return element('li', {}, row);
}

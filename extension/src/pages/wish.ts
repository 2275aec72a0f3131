/**
 * « J’aimerais un service en français ici », « Proposer cette entreprise »: what will be sent, to be seen and corrected
 * before it is; who will read it, named beforehand; and then the code to follow it by.
 */
import { type Language, PROVINCES, type Province } from '@relais/core/listing';
import type { Business } from '@relais/core/submission';
import { PROVINCE_NAME } from '@relais/core/wording';
import { ask } from '../ask.ts';
import { button, element } from '../card/element.ts';
import type { Wished, WishKind, WishReader } from '../messages.ts';
import { extensionStringsOf, pageStringsOf } from '../strings/strings.ts';

export interface WishOptions {
  kind: WishKind;
  /** The directory that it is listed in, or what it may be listed under: who lists it hears of it, else whom one chooses. */
  about: { directory?: string; address?: string; key?: string };
  /** The person follows several directories. */
  isOneOfMany: boolean;
  language: Language;
  /** As far as the page tells. */
  business: Business;
  province: Province | undefined;
  /** The person would rather not, or is done. */
  close: () => void;
}

const FIELDS = ['name', 'address', 'city', 'phone', 'web'] as const;

export function drawWish(options: WishOptions): HTMLElement {
  const { kind, language, business, province, close } = options;
  const words = extensionStringsOf(language).wishes;
  const { faults } = pageStringsOf(language);
  const place = element('section', { class: 'wish', 'aria-labelledby': 'wish-title' });
  const title = element('h2', { id: 'wish-title', tabindex: '-1' }, words[kind]);

  const inputs = Object.fromEntries(
    FIELDS.map((field) => {
      const input = element('input', {
        id: `wish-${field}`,
        name: field,
        value: business[field] ?? '',
        maxlength: '200',
        autocomplete: 'off',
        spellcheck: 'false',
        ...(field === 'phone' && { inputmode: 'tel' }),
        ...(field === 'name' && { required: '', 'aria-describedby': 'wish-problem' }),
      });
      return [field, input];
    }),
  ) as Record<(typeof FIELDS)[number], HTMLInputElement>;
  const note = element('textarea', { id: 'wish-note', rows: '2', maxlength: '1000' });
  const where = element('select', { id: 'wish-province' });
  where.append(element('option', { value: '' }, words.provinceUnknown));
  for (const one of PROVINCES) {
    const option = element('option', { value: one }, PROVINCE_NAME[language][one]);
    option.selected = one === province;
    where.append(option);
  }
  const field = (name: string, label: string, input: HTMLElement, hint = '') =>
    element(
      'div',
      { class: 'field' },
      element(
        'label',
        { for: `wish-${name}` },
        label,
        hint ? ' ' : undefined,
        hint ? muted(`(${hint})`) : undefined,
      ),
      input,
    );
  const muted = (text: string) => element('span', { class: 'hint' }, text);

  /** What will be sent besides the name, as it stands in the fields. */
  const sent = element('span');
  const tell = () => {
    const [, ...rest] = FIELDS;
    sent.textContent =
      rest
        .map((one) => inputs[one].value.trim())
        .filter(Boolean)
        .join(' · ') || words.nothingMore;
  };
  tell();

  let readers: WishReader[] = [];
  const directory = element('select', { id: 'wish-directory' });
  const whose = field('directory', words.directory, directory);
  whose.hidden = true;
  const chosen = () => readers[directory.selectedIndex];

  const problem = element('p', { class: 'problem', id: 'wish-problem', role: 'alert' });
  const reader = element('p', { class: 'note', 'aria-live': 'polite' });
  const send = element('button', { class: 'button primary' }, words.send);
  const form = element(
    'form',
    { novalidate: '' },
    element('p', { class: 'note' }, kind === 'pledge' ? words.pledgeIntro : words.suggestionIntro),
    field('name', words.name, inputs.name),
    element(
      'details',
      { class: 'rest' },
      element('summary', {}, words.confirm, element('span', { class: 'sent' }, sent)),
      element(
        'div',
        { class: 'fields' },
        field('address', words.address, inputs.address, words.optional),
        field('city', words.city, inputs.city, words.optional),
        field('phone', words.phone, inputs.phone, words.optional),
        field('web', words.web, inputs.web, words.optional),
      ),
    ),
    field('province', words.province, where),
    whose,
    field('note', words.note, note, words.optional),
    reader,
    problem,
    element('div', { class: 'buttons' }, send, button(words.cancel, 'button', close)),
  );

  /** Whoever reads it is named before anything is sent; where nobody does, there is nothing to send. */
  const nameReader = () => {
    const to = chosen();
    const said = to ? words.reader(to.reader) : words.noReader;
    reader.textContent = to && options.isOneOfMany ? `${words.through(to.name)} ${said}` : said;
    send.disabled = !to;
  };
  /** In which directories somebody does, the preferred first; what the person chose stays chosen. */
  const findReaders = async () => {
    const before = chosen()?.directory;
    const reply = await ask({
      type: 'readers-of',
      kind,
      ...options.about,
      ...(where.value && { province: where.value as Province }),
    });
    readers = 'value' in reply ? reply.value : [];
    directory.replaceChildren(...readers.map(({ name }) => element('option', {}, name)));
    directory.selectedIndex = Math.max(
      0,
      readers.findIndex((one) => one.directory === before),
    );
    whose.hidden = readers.length < 2;
    nameReader();
  };
  form.addEventListener('input', tell);
  where.addEventListener('change', () => void findReaders());
  directory.addEventListener('change', nameReader);
  void findReaders();

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const named = inputs.name.value.trim();
    inputs.name.setAttribute('aria-invalid', String(!named));
    problem.textContent = named ? '' : words.nameMissing;
    if (!named) return inputs.name.focus();
    const to = chosen();
    if (!to) return;
    send.disabled = true;
    const confirmed: Business = { ...(business.id && { id: business.id }), name: named };
    for (const one of FIELDS) {
      const value = inputs[one].value.trim();
      if (value) confirmed[one] = value;
    }
    const reply = await ask({
      type: 'wish',
      kind,
      directory: to.directory,
      business: confirmed,
      ...(where.value && { province: where.value as Province }),
      ...(note.value.trim() && { note: note.value }),
    }).catch(() => ({ fault: 'unexpected' as const }));
    if ('fault' in reply) {
      send.disabled = false;
      problem.textContent = reply.fault === 'unexpected' ? words.notSent : faults[reply.fault];
    } else thank(reply.value);
  });

  const thank = ({ code, reader, durable }: Wished) => {
    const thanks = element('p', { class: 'asked', tabindex: '-1' }, words.thanks);
    place.replaceChildren(
      thanks,
      element('p', {}, `${words.code} `, element('strong', { class: 'code' }, code)),
      element('p', { class: 'note' }, durable ? words.reader(reader) : words.notDurable),
      element('p', { class: 'note' }, words.withdraw),
    );
    thanks.focus();
  };

  place.append(title, form);
  return place;
}

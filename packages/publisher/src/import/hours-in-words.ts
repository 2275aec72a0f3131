/**
 * Opening hours as people write them in French and in English: « du lundi au vendredi, de 9 h à 16 h 30 »,
 * `Mon - Thu 8:30am-8pm, Fri 8:30am-5pm`. Every word must be understood, or nothing is: hours with a day lost
 * would read as closed that day.
 */
import { clock, daySpan } from './week.ts';

const DAY_NAMES: string[][] = [
  ['lundis', 'lundi', 'lun', 'lu', 'mondays', 'monday', 'mon', 'mo'],
  ['mardis', 'mardi', 'mar', 'ma', 'tuesdays', 'tuesday', 'tues', 'tue', 'tu'],
  ['mercredis', 'mercredi', 'mer', 'me', 'wednesdays', 'wednesday', 'wed', 'we'],
  ['jeudis', 'jeudi', 'jeu', 'je', 'thursdays', 'thursday', 'thurs', 'thur', 'thu', 'th'],
  ['vendredis', 'vendredi', 'ven', 've', 'fridays', 'friday', 'fri', 'fr'],
  ['samedis', 'samedi', 'sam', 'saturdays', 'saturday', 'sat', 'sa'],
  ['dimanches', 'dimanche', 'dim', 'di', 'sundays', 'sunday', 'sun', 'su'],
];
const DAY = new Map(DAY_NAMES.flatMap((names, day) => names.map((name) => [name, day] as const)));

type Token =
  | { kind: 'days'; days: number[] }
  | { kind: 'holidays' | 'closed' | 'all-day' | 'always' | 'to' | 'and' | 'end' }
  | { kind: 'comment'; text: string }
  | { kind: 'time'; minutes: number; mark: 'h' | 'colon' | 'half' | 'none'; padded: boolean };

const WEEK = [0, 1, 2, 3, 4, 5, 6];
const APPOINTMENT =
  /^(?:(?:sur|par) rendez[ -]vous|by appointment)(?: (?:seulement|uniquement|only))?(?![a-z])/;
/** What a text begins with, tried in order; a token of undefined is passed over. */
const SIGNS: [RegExp, (found: RegExpExecArray) => Token | undefined | 'unread'][] = [
  [APPOINTMENT, ([text]) => ({ kind: 'comment', text })],
  [
    /^(?:24 ?\/ ?7|7 ?\/ ?7|24 ?h(?:eures)? ?(?:\/|sur) ?24,? (?:et )?7 ?j(?:ours)? ?(?:\/|sur) ?7)(?!\d)/,
    () => ({ kind: 'always' }),
  ],
  [
    /^(?:24 ?h(?:eures|ours|rs)? ?(?:\/|sur) ?24(?: ?h(?:eures)?)?|24 ?-?(?:heures|hours|hrs|h))(?![a-z\d])(?! ?(?:-|a|to)(?![a-z]))/,
    () => ({ kind: 'all-day' }),
  ],
  [
    /^(?:tous les jours|chaque jour|every ?day|daily|7 (?:jours|days)(?: (?:sur 7|par semaine|a week))?)(?![a-z])/,
    () => ({ kind: 'days', days: WEEK }),
  ],
  [/^(?:(?:en|jours de) semaine|weekdays)(?![a-z])/, () => ({ kind: 'days', days: [0, 1, 2, 3, 4] })],
  [/^(?:fins? de semaine|week-?ends?)(?![a-z])/, () => ({ kind: 'days', days: [5, 6] })],
  [/^(?:jours? feries?|(?:statutory |stat |public )?holidays?)(?![a-z])/, () => ({ kind: 'holidays' })],
  [/^(?:fermee?s?|closed|off)(?![a-z])/, () => ({ kind: 'closed' })],
  // One letter a day is plain in the two spans that everyone writes.
  [/^(?:m ?- ?f|l ?- ?v)(?![a-z])/, () => ({ kind: 'days', days: [0, 1, 2, 3, 4] })],
  [/^(?:midi|noon)(?![a-z])/, () => ({ kind: 'time', minutes: 720, mark: 'half', padded: false })],
  [/^(?:minuit|midnight)(?![a-z])/, () => ({ kind: 'time', minutes: 1440, mark: 'half', padded: false })],
  [
    /^(\d{1,2})(?: ?(h(?:eures?|rs?)?(?![a-z])|[:.](?=\d)) ?(\d{2}(?!\d))?)?(?: ?([ap])\.? ?m(?![a-z])\.?)?(?!\d)/,
    timeOf,
  ],
  [/^-|^(?:au?|to|until|through|thru|jusqu'a)(?![a-z])/, () => ({ kind: 'to' })],
  [/^(?:,|&|et|and|puis|\/)(?![a-z])|^,|^[&/]/, () => ({ kind: 'and' })],
  [/^[;|]/, () => ({ kind: 'end' })],
  [/^(?:du|des?|les?|from|on|ouverte?s?|open|entre|:|\.(?= |$))(?![a-z])|^:/, () => undefined],
  [/^([a-z]+)\.?/, ([, word]) => (DAY.has(word!) ? { kind: 'days', days: [DAY.get(word!)!] } : 'unread')],
];

function timeOf([, hour, sign, minute = '0', half]: RegExpExecArray): Token | 'unread' {
  let hours = Number(hour);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return 'unread';
    hours = (hours % 12) + (half === 'p' ? 12 : 0);
  }
  const minutes = hours * 60 + Number(minute);
  if (Number(minute) > 59 || minutes > 24 * 60) return 'unread';
  const mark =
    half !== undefined ? 'half' : sign === undefined ? 'none' : sign.startsWith('h') ? 'h' : 'colon';
  return { kind: 'time', minutes, mark, padded: hour!.startsWith('0') };
}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  let rest = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[–—−‑]/g, '-')
    .replace(/[’]/g, "'")
    .replace(/[()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  while (rest !== '') {
    let token: Token | undefined | 'unread' = 'unread';
    for (const [sign, read] of SIGNS) {
      const found = sign.exec(rest);
      if (!found) continue;
      token = read(found);
      rest = rest.slice(found[0].length).trimStart();
      break;
    }
    if (token === 'unread') return undefined;
    if (token) tokens.push(token);
  }
  return tokens;
}

type Time = Extract<Token, { kind: 'time' }>;

/** `09:00-16:30`; undefined where morning and evening are left to guess, or it closes before it opens. */
function openingOf(from: Time, to: Time): string | undefined {
  const ofOneClock =
    from.mark === to.mark ||
    // « 9 à 17 h », « 9 h à midi »
    (from.mark === 'none' && to.mark === 'h') ||
    (from.mark === 'h' && to.minutes % 720 === 0);
  if (!ofOneClock || from.mark === 'none') {
    if (!(from.mark === 'none' && to.mark === 'h')) return undefined;
  }
  let end = to.minutes === 0 ? 24 * 60 : to.minutes;
  // 8:30-4:30: of a clock of twelve hours, and over in the afternoon.
  const isAfternoon = end < from.minutes && end >= 60 && end < 8 * 60 && from.minutes >= 6 * 60;
  if (isAfternoon && from.mark === 'colon' && !from.padded && !to.padded && from.minutes < 780) end += 720;
  return end > from.minutes ? `${clock(from.minutes)}-${clock(end)}` : undefined;
}

/** Reads tokens from the left; each method takes what it understands, or leaves them as they are. */
class TokenReader {
  readonly #tokens: Token[];
  #at = 0;

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  get isDone(): boolean {
    return this.#at >= this.#tokens.length;
  }

  #peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  #take(kind: Token['kind']): boolean {
    if (this.#peek()?.kind !== kind) return false;
    this.#at++;
    return true;
  }

  comma(): void {
    this.#take('and');
  }

  separators(): void {
    while (this.#take('and') || this.#take('end'));
  }

  /** `Mo-Fr`, `Sa,PH`; undefined where no days stand. */
  days(): string | undefined {
    const days = new Set<number>();
    let holidays = false;
    for (;;) {
      const token = this.#peek();
      if (token?.kind === 'holidays') {
        holidays = true;
        this.#at++;
      } else if (token?.kind === 'days') {
        this.#at++;
        for (const day of token.days) days.add(day);
        const last = this.#peek(1);
        if (
          this.#peek()?.kind === 'to' &&
          token.days.length === 1 &&
          last?.kind === 'days' &&
          last.days.length === 1
        ) {
          this.#at += 2;
          for (let day = token.days[0]!; day !== last.days[0]!; day = (day + 1) % 7) days.add(day);
          days.add(last.days[0]!);
        }
      } else break;
      const next = this.#peek(1)?.kind;
      if (this.#peek()?.kind === 'and' && (next === 'days' || next === 'holidays')) this.#at++;
    }
    const spans = [days.size > 0 ? daySpan([...days].sort((a, b) => a - b)) : '', holidays ? 'PH' : ''];
    return spans.filter((span) => span !== '').join(',') || undefined;
  }

  /** `09:00-12:00,13:00-16:00`, `off`; undefined where no hours stand. */
  times(): string | undefined {
    this.#passComma();
    if (this.#take('closed')) return 'off';
    if (this.#take('all-day')) return '00:00-24:00';
    const openings: string[] = [];
    for (;;) {
      const [from, to, until] = [this.#peek(), this.#peek(1), this.#peek(2)];
      if (from?.kind !== 'time' || to?.kind !== 'to' || until?.kind !== 'time') break;
      const opening = openingOf(from, until);
      if (opening === undefined) return undefined;
      openings.push(opening);
      this.#at += 3;
      if (this.#peek()?.kind === 'and' && this.#peek(1)?.kind === 'time') this.#at++;
    }
    const comment = this.comment();
    return [openings.join(','), comment].filter(Boolean).join(' ') || undefined;
  }

  comment(): string | undefined {
    const at = this.#at;
    this.#passComma();
    const token = this.#peek();
    if (token?.kind !== 'comment') {
      this.#at = at;
      return undefined;
    }
    this.#at++;
    return `"${token.text.replace('rendez vous', 'rendez-vous')}"`;
  }

  /** « Du lundi au vendredi, de 8 h à 16 h » */
  #passComma(): void {
    if (this.#peek()?.kind === 'and' && this.#peek(1)?.kind !== 'days') this.#at++;
  }
}

/**
 * The week of a text in words, in OSM `opening_hours` syntax; undefined where a word is not understood, or
 * morning and evening are left to guess.
 */
export function readHoursInWords(text: string): { hours: string; daysMissing?: true } | undefined {
  const tokens = tokensOf(text);
  if (!tokens || tokens.length === 0) return undefined;
  const only = tokens.length === 1 ? tokens[0]!.kind : undefined;
  if (only === 'always' || only === 'all-day') return { hours: '24/7' };
  const rules: string[] = [];
  const reader = new TokenReader(tokens);
  while (!reader.isDone) {
    const leading = reader.days();
    const times = reader.times();
    if (leading === undefined) reader.comma();
    const days = leading ?? reader.days();
    if (times === undefined) return undefined;
    if (days === undefined) {
      if (!reader.isDone || rules.length > 0) return undefined;
      if (times.startsWith('"')) return { hours: times };
      return times === 'off' ? undefined : { hours: `"${text.replaceAll('"', '')}"`, daysMissing: true };
    }
    // Days after their hours, or before those that follow: plain where there is one rule only.
    if (leading === undefined && times !== 'off' && !(reader.isDone && rules.length === 0)) return undefined;
    rules.push(days === 'Mo-Su' && times === '00:00-24:00' ? '24/7' : `${days} ${times}`);
    reader.separators();
  }
  return rules.length > 0 ? { hours: rules.join('; ') } : undefined;
}

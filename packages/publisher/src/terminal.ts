/** What `relais search`, `relais match` and `relais inbox` print: aligned columns, one line of summary last. */
import { stripVTControlCharacters, styleText } from 'node:util';
import type { Group, Result, SearchAnswer } from '@relais/core/connect/search';
import {
  type CallKind,
  inLanguage,
  type Language,
  OFFERS,
  type Offer,
  type Text,
} from '@relais/core/listing';
import type {
  Business,
  CallAnswer,
  Comment,
  Correctable,
  Kind,
  Message,
  Pledge,
  Shortcoming,
  State,
  Suggestion,
} from '@relais/core/submission';
import { distanceText, evidenceSentence, OFFER_SHORT, PROVINCE_NAME } from '@relais/core/wording';
import { bar } from './bar.ts';
import type { ImportReport } from './import/index.ts';
import type { OpenedItem } from './inbox.ts';
import { type Inspection, KINDS_SHOWN } from './inspect.ts';
import type { MatchedPage, PrintedMatch } from './match-pages.ts';
import type { Judgement, Measure } from './merge/index.ts';

/** The sign in one character. */
const SIGN: Record<Offer, string> = {
  active: '●',
  'on-request': '◕',
  limited: '◑',
  interpreter: '◔',
  none: '⊘',
  unknown: '◌',
};

const GROUP_TITLE: Record<Language, Record<Group, string>> = {
  fr: { near: 'Près de là', 'at-a-distance': 'À distance, en français', farther: 'Plus loin' },
  en: { near: 'Near there', 'at-a-distance': 'Remote services in French', farther: 'Farther away' },
};

const colours = () => process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (style: 'bold' | 'dim' | 'cyan', text: string) => (colours() ? styleText(style, text) : text);

const width = (text: string) => [...stripVTControlCharacters(text)].length;
const cut = (text: string, limit: number) =>
  width(text) > limit ? `${[...text].slice(0, limit - 1).join('')}…` : text;

/** Rows with their columns aligned; the last column runs free. */
function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, i) => (i === row.length - 1 ? cell : cell + ' '.repeat(widths[i]! - width(cell))))
      .join('  ')
      .trimEnd(),
  );
}

const number = (value: number, language: Language) =>
  new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA').format(value);

/** Lines of whole words, as wide as `columns` where no word is wider. */
function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && width(line) + 1 + width(word) <= columns)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A message is not broken into shorter lines than these, however narrow the terminal. */
const NARROWEST = 40;

/**
 * The most frequent defects, the categories not known, and one line of counts last.
 *
 * @param columns The width of the terminal; undefined where the output is none, and lines are left whole.
 */
export function importText(
  report: ImportReport,
  columns = process.stdout.isTTY ? process.stdout.columns : undefined,
): string {
  const lines: string[] = [];
  for (const { file, failed, format, encoding, separator, sheet, read } of report.files) {
    const how = separator
      ? [`${read} rows`, encoding, separator]
      : sheet
        ? [`${read} rows`, `sheet “${sheet}”`]
        : [`${read} elements`, format];
    lines.push(`${file}  ${failed ? 'could not be read' : how.filter(Boolean).join(', ')}`);
  }
  const offers = OFFERS.filter((offer) => report.offers[offer]).map((offer) => [
    `  ${paint('cyan', SIGN[offer])} ${offer}`,
    String(report.offers[offer]),
  ]);
  if (offers.length) lines.push('', ...table(offers));
  const codes = Object.entries(report.issueCounts).sort(([, a], [, b]) => b - a);
  if (codes.length) {
    const first = (code: string) => report.issues.find((issue) => issue.code === code);
    const starts = table(
      codes.slice(0, 12).map(([code, count]) => [`  ${count}`, `${first(code)?.severity ?? ''}`, code, '|']),
    ).map((line) => line.slice(0, -1));
    lines.push('');
    for (const [index, start] of starts.entries()) {
      const message = first(codes[index]![0])?.message ?? '';
      const room = columns === undefined ? Infinity : Math.max(NARROWEST, columns - width(start));
      const [head = '', ...others] = wrap(message, room);
      lines.push(`${start}${paint('dim', head)}`.trimEnd());
      for (const line of others) lines.push(' '.repeat(width(start)) + paint('dim', line));
    }
  }
  lines.push(...unmappedLines(report, columns));
  lines.push(...duplicatesLines(report), ...changesLines(report));
  const { read, listings, rejected, merged, inactive } = report;
  const parts = [
    `${listings} listings of ${read} rows`,
    inactive && `${inactive} inactive left out`,
    merged && `${merged} merged`,
    rejected && `${rejected} rejected`,
  ];
  lines.push('', parts.filter(Boolean).join(', '));
  return lines.join('\n');
}

/** How many categories that are not known are named; the report has all. */
const CATEGORIES_NAMED = 8;

function unmappedLines({ unmappedCategories }: ImportReport, columns: number | undefined): string[] {
  if (unmappedCategories.length === 0) return [];
  const named = unmappedCategories
    .slice(0, CATEGORIES_NAMED)
    .map(({ text, count }) => `«\u00a0${cut(plain(text), 60)}\u00a0» ${count}`);
  const more = unmappedCategories.length - named.length;
  const rest = more > 0 ? [`${more} more`] : [];
  const line = `categories not known: ${[...named, ...rest].join(', ')} (the report has all)`;
  return ['', ...wrap(line, columns === undefined ? Infinity : Math.max(NARROWEST, columns))];
}

function duplicatesLines({ duplicates }: ImportReport): string[] {
  if (!duplicates || (!duplicates.merged && !duplicates.toDecide && !duplicates.decided)) return [];
  const { merged, toDecide, decided } = duplicates;
  const parts = [
    `${merged} ${merged === 1 ? 'duplicate' : 'duplicates'} merged`,
    decided && `${decided} ${decided === 1 ? 'pair' : 'pairs'} as decided`,
  ];
  const line = parts.filter(Boolean).join(', ');
  if (!toDecide) return ['', line];
  return [
    '',
    `${line}; ${toDecide} to decide: write merge or keep in the column “decision” of the file of pairs`,
  ];
}

/** How many of each are named; the report has all. */
const NAMED = 3;

function changesLines({ since, files }: ImportReport): string[] {
  if (!since) return [];
  const { added, changed, gone, unchanged } = since;
  const failed = files.some((file) => file.failed);
  if (!added.length && !changed.length && !gone.length) {
    return ['', `nothing has changed since the previous import (${unchanged} listings)`];
  }
  const names = (all: { name: string }[], more: (i: number) => string = () => '') =>
    all
      .slice(0, NAMED)
      .map(({ name }, i) => `${cut(plain(name), 40)}${more(i)}`)
      .join(' · ') + (all.length > NAMED ? ' …' : '');
  const rows = [
    ['added', added, names(added)],
    ['changed', changed, names(changed, (i) => ` (${changed[i]!.fields.join(', ')})`)],
    ['gone', gone, names(gone, (i) => (gone[i]!.into ? ' (merged into another)' : ''))],
  ] as const;
  return [
    '',
    `since the previous import, ${unchanged} unchanged`,
    ...table(rows.map(([what, all, text]) => [`  ${what}`, String(all.length), paint('dim', text)])),
    ...(failed && gone.length ? ['  ! a file could not be read: what was in it counts as gone'] : []),
  ];
}

/** Names may hold control characters; a terminal would obey them. */
const plain = (text: string) => stripVTControlCharacters(text).replace(/\p{Cc}+/gu, ' ');

/** A pair a line, what spoke for and against it, and how the verdicts fare against labels. */
export function judgementsText(judgements: readonly Judgement[], measured: Measure | undefined): string {
  const rows = judgements.map(({ row, verdict, score, same, pair, why }) => [
    row ? String(row) : '',
    paint(verdict === 'merge' ? 'bold' : 'dim', verdict),
    score.toFixed(2),
    ...(measured ? [same === undefined ? '' : (verdict === 'merge') === same ? '' : '✗'] : []),
    ...(row ? pair.map((name) => cut(plain(name), 36)) : []),
    plain(why.join('; ')),
  ]);
  const of = (verdict: string) => judgements.filter((each) => each.verdict === verdict).length;
  const lines = [...table(rows), ''];
  lines.push(
    `${judgements.length} ${judgements.length === 1 ? 'pair' : 'pairs'}: ${of('merge')} merge, ${of('ask')} ask, ${of('apart')} apart`,
  );
  if (measured) {
    const share = (value: number) => value.toFixed(3);
    lines.push(
      `of ${measured.labelled} labelled: precision ${share(measured.precision)}, recall ${share(measured.recall)}; ${share(measured.asked)} of the missed ones are asked about`,
    );
  }
  return lines.join('\n');
}

export function matchText({ page, matches, frenchPage, ms }: MatchedPage, language: Language): string {
  const rowOfMatch = ({ id, by, key, offer, text, chain }: PrintedMatch) => [
    SIGN[offer],
    chain
      ? language === 'fr'
        ? `${OFFER_SHORT.fr[offer]}, en français dans ${chain.french} succursales sur ${chain.places}`
        : `${OFFER_SHORT.en[offer]}, in French at ${chain.french} branches of ${chain.places}`
      : OFFER_SHORT[language][offer],
    id,
    `${by} ${key}`,
    cut(text, 48),
  ];
  const words =
    language === 'fr'
      ? {
          page: 'Cette page',
          none: 'Cette page n’est celle d’aucune fiche.',
          matches: 'Sur cette page',
          french: 'La page se lit en français; cela ne dit rien du service.',
        }
      : {
          page: 'This page',
          none: 'This page is no listing’s own.',
          matches: 'On this page',
          french: 'The page can be read in French; that says nothing of the service.',
        };
  const found =
    language === 'fr'
      ? matches.length > 1
        ? 'entreprises'
        : 'entreprise'
      : matches.length === 1
        ? 'business'
        : 'businesses';
  return [
    ...(page
      ? [paint('bold', words.page), ...table([rowOfMatch(page)]).map((row) => `  ${row}`)]
      : [words.none]),
    ...(matches.length
      ? ['', paint('bold', words.matches), ...table(matches.map(rowOfMatch)).map((row) => `  ${row}`)]
      : []),
    ...(frenchPage && !page ? ['', words.french] : []),
    '',
    paint('dim', `${matches.length} ${found} · ${ms} ms`),
  ].join('\n');
}

export function searchText(
  answer: SearchAnswer,
  spent: { bytes: number; requests: number; ms: number },
  language: Language,
): string {
  const lines: string[] = [];
  const what = answer.categories.slice(0, 3).map((category) => category[language]);
  const { name, province } = answer.place ?? {};
  const provinceName = province && PROVINCE_NAME[language][province];
  const where = name && provinceName && (name === provinceName ? name : `${name} (${provinceName})`);
  const understood = [what.join(', '), where].filter(Boolean).join(' · ');
  if (understood) lines.push(paint('dim', understood));
  if (answer.unknownPlace) {
    lines.push(
      language === 'fr'
        ? `«\u00A0${answer.unknownPlace}\u00A0»\u00A0: ce lieu n’est pas dans le répertoire. Essayez une ville voisine ou un code postal.`
        : `“${answer.unknownPlace}” is not a place this directory knows. Try a town nearby, or a postal code.`,
    );
  }
  if (!answer.sought && where) {
    lines.push(
      language === 'fr'
        ? 'Que cherchez-vous là? Ajoutez un service.'
        : 'What are you looking for there? Add a service.',
    );
  }
  for (const problem of answer.problems) lines.push(`! ${problem.message}`);
  const rows = answer.results.map((result) => ({ group: result.group, row: rowOf(result, language) }));
  const aligned = table(rows.map(({ row }) => row));
  let group: Group | undefined;
  rows.forEach((row, i) => {
    if (row.group !== group) {
      group = row.group;
      lines.push('', paint('bold', GROUP_TITLE[language][group]));
    }
    lines.push(`  ${aligned[i]}`);
  });
  if (!rows.length) {
    const absent = what.length > 0 && answer.categories.every((category) => category.absent);
    const nothing = absent
      ? { fr: 'Personne dans ce répertoire n’offre ce service.', en: 'Nobody in this directory offers that.' }
      : { fr: 'Rien trouvé.', en: 'Nothing found.' };
    lines.push('', nothing[language]);
    if (answer.sought && !answer.place && !answer.unknownPlace) {
      lines.push(
        language === 'fr'
          ? 'Ajoutez un lieu (--near Sudbury), ou cherchez un nom partout au pays (--scope country).'
          : 'Add a place (--near Sudbury), or look for a name in the whole country (--scope country).',
      );
    }
  }
  const count = answer.results.length;
  const kB = number(Math.round(spent.bytes / 100) / 10, language);
  lines.push(
    '',
    paint(
      'dim',
      language === 'fr'
        ? `${count} ${count > 1 ? 'résultats' : 'résultat'} · ${kB} ko en ${spent.requests} ${spent.requests > 1 ? 'requêtes' : 'requête'} · ${spent.ms} ms`
        : `${count} ${count === 1 ? 'result' : 'results'} · ${kB} kB in ${spent.requests} ${spent.requests === 1 ? 'request' : 'requests'} · ${spent.ms} ms`,
    ),
  );
  return lines.join('\n');
}

function rowOf(result: Result, language: Language): string[] {
  const { text } = inLanguage(result.name as Text, language);
  return [
    `${paint('cyan', SIGN[result.offer])} ${cut(text, 44)}`,
    cut(result.categories[0]?.[language] ?? '', 28),
    result.distanceKm === undefined ? '' : distanceText(result.distanceKm, language),
    result.city,
    OFFER_SHORT[language][result.offer],
    result.evidence ? paint('dim', evidenceSentence(result.evidence, language)) : '',
  ];
}

/** The inbox in the operator's words; the person who sent reads other ones. */
const INBOX: Record<
  Language,
  {
    empty: string;
    kinds: Record<Kind, string>;
    states: Record<State, string>;
    sealed: string;
    erased: string;
    service: string;
    person: string;
    reach: string;
    when: string;
    note: string;
    sought: string;
    near: string;
    place: string;
    inFrench: string;
    yes: string;
    no: string;
    visit: string;
    askedBy: string;
    someoneElse: string;
    why: string;
    shortcomings: Record<Shortcoming, string>;
    about: string;
    fields: Record<Correctable, string>;
    says: string;
    suggestions: Record<Suggestion, string>;
    comments: Record<Comment, string>;
    pledges: Record<Pledge, string>;
    call: string;
    calls: Record<CallKind, string>;
    until: string;
    answers: Record<CallAnswer, string>;
    handOver: string;
    mayHandOver: string;
    business: string;
    address: string;
    phone: string;
    web: string;
    partner: string;
    summary(count: number, sealed: number): string;
  }
> = {
  fr: {
    empty: 'La boîte est vide.',
    kinds: {
      referral: 'Rappel demandé',
      request: 'Service cherché',
      suggestion: 'Suggestion',
      comment: 'Commentaire',
      concern: 'Préoccupation',
      correction: 'Correction',
      report: 'Service en français, reçu ou non',
      pledge: 'Engagement',
    },
    states: {
      sent: 'envoyé',
      received: 'reçu',
      accepted: 'pris en charge',
      contacted: 'personne jointe',
      served: 'service rendu',
      closed: 'fermé',
      declined: 'décliné',
      're-referred': 'confié à d’autres',
      withdrawn: 'retiré',
      expired: 'échu',
    },
    sealed: 'chiffré pour un autre destinataire\u00A0: aucune clé donnée ne l’ouvre',
    erased: 'contenu effacé',
    service: 'service',
    person: 'personne',
    reach: 'joindre',
    when: 'quand',
    note: 'note',
    sought: 'cherchait',
    near: 'près de',
    place: 'lieu',
    inFrench: 'en français',
    yes: 'oui',
    no: 'non',
    visit: 'visite',
    askedBy: 'demandé par',
    someoneElse: 'quelqu’un d’autre, avec l’accord de la personne',
    why: 'pourquoi',
    shortcomings: {
      nobody: 'personne ne parlait français',
      away: 'personne absente',
      refused: 'refus',
      'long-wait': 'longue attente',
      partly: 'en partie seulement',
      other: 'autre chose',
    },
    about: 'à corriger',
    fields: {
      phone: 'téléphone',
      address: 'adresse',
      hours: 'heures',
      french: 'service en français',
      web: 'site web ou courriel',
      name: 'nom ou description',
      'closed-for-good': 'fermé pour de bon',
      other: 'autre chose',
    },
    says: 'dit',
    suggestions: {
      'add-listing': 'ajouter un service au répertoire',
      'more-french': 'offrir plus de services en français ici',
      'easier-search': 'rendre la recherche plus facile',
      other: 'autre chose',
    },
    comments: {
      'well-served': 'bon service en français',
      'found-it': 'a trouvé ce qui était cherché',
      thanks: 'merci',
      other: 'autre chose',
    },
    pledges: { 'french-here': 'aimerait un service en français ici', 'answer-call': 'répond à un appel' },
    call: 'appel',
    calls: {
      member: 'cherche des membres',
      sponsor: 'cherche des commanditaires',
      'board-member': 'cherche des membres pour son conseil d’administration',
      volunteer: 'cherche des bénévoles',
      tender: 'appel d’offres',
      'private-agreement': 'cherche un fournisseur, de gré à gré',
      successor: 'cherche une relève',
    },
    until: 'jusqu’au',
    answers: {
      'take-part': 'veut participer',
      'know-more': 'veut en savoir plus',
      'know-somebody': 'connaît quelqu’un',
    },
    handOver: 'à transmettre',
    mayHandOver: 'oui, avec l’accord de la personne',
    business: 'entreprise',
    address: 'adresse',
    phone: 'téléphone',
    web: 'site web',
    partner: 'depuis le site de',
    summary: (count, sealed) =>
      `${count} ${count > 1 ? 'messages' : 'message'}${sealed ? `, dont ${sealed} pour d’autres destinataires` : ''}`,
  },
  en: {
    empty: 'The inbox is empty.',
    kinds: {
      referral: 'Call-back asked for',
      request: 'Service looked for',
      suggestion: 'Suggestion',
      comment: 'Comment',
      concern: 'Concern',
      correction: 'Correction',
      report: 'Service in French, received or not',
      pledge: 'Pledge',
    },
    states: {
      sent: 'sent',
      received: 'received',
      accepted: 'taken on',
      contacted: 'person reached',
      served: 'served',
      closed: 'closed',
      declined: 'declined',
      're-referred': 'passed on',
      withdrawn: 'withdrawn',
      expired: 'expired',
    },
    sealed: 'sealed for another recipient: no key given here opens it',
    erased: 'contents erased',
    service: 'service',
    person: 'person',
    reach: 'reach',
    when: 'when',
    note: 'note',
    sought: 'looked for',
    near: 'near',
    place: 'place',
    inFrench: 'in French',
    yes: 'yes',
    no: 'no',
    visit: 'visit',
    askedBy: 'asked by',
    someoneElse: 'someone else, with the person’s agreement',
    why: 'why',
    shortcomings: {
      nobody: 'nobody spoke French',
      away: 'the person was away',
      refused: 'refused',
      'long-wait': 'long wait',
      partly: 'only in part',
      other: 'something else',
    },
    about: 'to correct',
    fields: {
      phone: 'phone',
      address: 'address',
      hours: 'hours',
      french: 'service in French',
      web: 'website or email',
      name: 'name or description',
      'closed-for-good': 'closed for good',
      other: 'something else',
    },
    says: 'says',
    suggestions: {
      'add-listing': 'add a service to the directory',
      'more-french': 'offer more services in French here',
      'easier-search': 'make searching easier',
      other: 'something else',
    },
    comments: {
      'well-served': 'good service in French',
      'found-it': 'found what was looked for',
      thanks: 'thank you',
      other: 'something else',
    },
    pledges: { 'french-here': 'would like to be served in French here', 'answer-call': 'answers a call' },
    call: 'call',
    calls: {
      member: 'seeks members',
      sponsor: 'seeks sponsors',
      'board-member': 'seeks board members',
      volunteer: 'seeks volunteers',
      tender: 'call for tenders',
      'private-agreement': 'seeks a supplier, by private agreement',
      successor: 'seeks a successor',
    },
    until: 'until',
    answers: {
      'take-part': 'wants to take part',
      'know-more': 'would like to know more',
      'know-somebody': 'knows somebody',
    },
    handOver: 'hand over',
    mayHandOver: 'yes, the person agrees',
    business: 'business',
    address: 'address',
    phone: 'phone',
    web: 'website',
    partner: 'from the site of',
    summary: (count, sealed) =>
      `${count} ${count === 1 ? 'message' : 'messages'}${sealed ? `, ${sealed} of them for other recipients` : ''}`,
  },
};

export function inboxText(items: OpenedItem[], language: Language): string {
  const words = INBOX[language];
  if (!items.length) return words.empty;
  const blocks = items.map((item) => {
    const received = item.received.slice(0, 16).replace('T', ' ');
    const head = `${paint('bold', words.kinds[item.kind])}  ${received}  ${words.states[item.state]}`;
    const body = item.message
      ? table(messageRows(item.message, language))
      : [item.sealed ? words.sealed : words.erased];
    return [head, ...body.map((line) => `  ${line}`), paint('dim', `  ${item.id}`)].join('\n');
  });
  const sealed = items.filter((item) => item.sealed && !item.message).length;
  return `${blocks.join('\n\n')}\n\n${paint('dim', words.summary(items.length, sealed))}`;
}

function messageRows(message: Message, language: Language): string[][] {
  const words = INBOX[language];
  const listing = (of: { name: string; city?: string | undefined }) =>
    [of.name, of.city].filter(Boolean).join(', ');
  const business = ({ name, address, city, phone, web }: Business): Array<[string, string | undefined]> => [
    [words.business, name],
    [words.address, [address, city].filter(Boolean).join(', ')],
    [words.phone, phone],
    [words.web, web],
  ];
  const call = ({
    kind,
    title,
    until,
    answer,
    handOver,
  }: NonNullable<Extract<Message, { kind: 'pledge' }>['call']>): Array<[string, string | undefined]> => [
    [words.call, [words.calls[kind], title, until && `${words.until} ${until}`].filter(Boolean).join(', ')],
    [words.says, words.answers[answer]],
    [words.handOver, handOver && words.mayHandOver],
  ];
  const rows = ((): Array<[string, string | undefined]> => {
    switch (message.kind) {
      case 'referral':
        return [
          [words.service, listing(message.listing)],
          [words.person, message.person.name],
          [words.reach, message.person.reach],
          [words.when, message.person.when],
          [words.askedBy, message.askedBy && (message.askedBy.name || words.someoneElse)],
        ];
      case 'request':
        return [
          [words.sought, message.sought],
          [words.near, message.near],
          [words.person, message.person?.name],
          [words.reach, message.person?.reach],
        ];
      case 'report':
        return [
          [words.place, listing(message.listing)],
          [words.inFrench, message.servedInFrench ? words.yes : words.no],
          [words.why, message.shortcomings?.map((shortcoming) => words.shortcomings[shortcoming]).join(', ')],
          [words.visit, message.month],
          [words.person, message.person?.name],
          [words.reach, message.person?.reach],
        ];
      case 'correction':
        return [
          [words.place, listing(message.listing)],
          [words.about, message.about.map((field) => words.fields[field]).join(', ')],
          [words.person, message.person?.name],
          [words.reach, message.person?.reach],
        ];
      case 'concern':
        return [
          [words.place, message.listing && listing(message.listing)],
          [words.why, message.shortcomings.map((why) => words.shortcomings[why]).join(', ')],
          [words.person, message.person?.name],
          [words.reach, message.person?.reach],
        ];
      case 'suggestion':
        return [
          [words.says, message.suggestions.map((what) => words.suggestions[what]).join(', ')],
          ...(message.business ? business(message.business) : []),
          [words.person, message.person?.name],
          [words.reach, message.person?.reach],
        ];
      case 'comment':
        return [
          [words.place, message.listing && listing(message.listing)],
          [words.says, message.comments.map((what) => words.comments[what]).join(', ')],
          [words.person, message.person?.name],
          [words.reach, message.person?.reach],
        ];
      case 'pledge':
        return [
          [words.says, words.pledges[message.pledge]],
          ...business(message.business),
          ...(message.call ? call(message.call) : []),
          [words.person, message.person?.name],
          [words.reach, message.person?.reach],
        ];
    }
  })();
  // What people write may hold control characters; a terminal would obey them.
  const safe = (text: string) => stripVTControlCharacters(text).replace(/\p{Cc}+/gu, ' ');
  return [...rows, [words.note, message.note], [words.partner, message.partner]].flatMap(([label, value]) =>
    value ? [[label!, safe(value)]] : [],
  );
}

const counted = (value: number) => number(value, 'en');
const size = (bytes: number) => {
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  return bytes >= 1e3 ? `${(bytes / 1e3).toFixed(1)} kB` : `${bytes} B`;
};
const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** How often values fall into each of some ten equal ranges. */
function histogram(values: readonly number[]): string[][] {
  const sorted = ascending(values);
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  const rough = Math.max(1, (most - least) / 8);
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * magnitude).find((candidate) => candidate >= rough)!;
  const counts = new Map<number, number>();
  for (const value of sorted) {
    const start = Math.floor(value / step) * step;
    counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  const highest = Math.max(...counts.values());
  const rows: string[][] = [];
  for (let start = Math.floor(least / step) * step; start <= most; start += step) {
    const count = counts.get(start) ?? 0;
    const range = step === 1 ? counted(start) : `${counted(start)}–${counted(start + step - 1)}`;
    rows.push([`  ${range}`, counted(count), bar(count, highest)]);
  }
  return rows;
}

/** Sizes and shape of a directory, and what is wrong with it. */
export function inspectionText(inspection: Inspection): string {
  const { manifest, sizes, problems } = inspection;
  const all = [...sizes.values()].flat();
  const total = all.reduce((sum, bytes) => sum + bytes, 0);
  const lines = [
    `${paint('bold', inLanguage(manifest.name, 'fr').text)}  ${manifest.id}, edition of ${manifest.published}`,
    `${counted(manifest.listings)} listings, ${counted(inspection.categories)} categories, ${counted(all.length)} files, ${size(total)}`,
    '',
  ];
  const heaviest = Math.max(...[...sizes.values()].map((list) => list.reduce((a, b) => a + b, 0)));
  lines.push(
    ...table([
      ['', 'files', 'total', 'median', 'largest', ''],
      ...KINDS_SHOWN.flatMap((kind) => {
        const sorted = ascending(sizes.get(kind) ?? []);
        if (!sorted.length) return [];
        const sum = sorted.reduce((a, b) => a + b, 0);
        return [
          [
            kind,
            counted(sorted.length),
            size(sum),
            size(quantile(sorted, 0.5)),
            size(sorted.at(-1)!),
            bar(sum, heaviest),
          ],
        ];
      }),
    ]),
  );
  if (inspection.entriesOfBlocks.length > 1) {
    lines.push('', 'entries a block', ...table(histogram(inspection.entriesOfBlocks)));
    lines.push('', 'bytes a block', ...table(histogram(sizes.get('blocks') ?? [])));
  }
  const smallest = (values: readonly number[]) => counted(ascending(values)[0] ?? 0);
  const half = (values: readonly number[]) => counted(quantile(ascending(values), 0.5));
  const k = [
    ['a block', inspection.entriesOfBlocks, 'entries, all services of a neighbourhood'],
    ['a front', inspection.entriesOfFronts, 'entries, some of each service of an area'],
    ['a details group', inspection.listingsOfGroups, 'listings of an area, by their web address'],
    ['a name shard', inspection.listingsOfNameShards, 'listings, by the start of a word'],
    ['the names of an area', inspection.wordsOfAreas, 'words of names, whichever is looked for'],
    ['an id shard', inspection.listingsOfIdShards, 'listings, by the hash of their id'],
    ['a key shard', inspection.keysOfShards, 'web addresses, by a hash, or phone numbers'],
  ] as const;
  lines.push(
    '',
    'what a host learns at most when somebody fetches',
    ...table(
      k
        .filter(([, values]) => values.length)
        .map(([what, values, of]) => [
          `  ${what}`,
          `one of ${smallest(values)} or more (median ${half(values)})`,
          of,
        ]),
    ),
    '',
  );
  if (problems.length) {
    lines.push(...problems.slice(0, 20).map((problem) => `! ${problem}`));
    if (problems.length > 20) lines.push(`! and ${counted(problems.length - 20)} more`);
    lines.push(`${counted(problems.length)} files cannot be used. Publish again: it mends them.`);
  } else {
    const whose = inspection.pinned ? 'the key given' : 'the key that the directory itself names';
    lines.push(`All ${counted(all.length)} files are whole, and signed by ${whose}.`);
  }
  return lines.join('\n');
}

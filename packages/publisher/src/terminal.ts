/** What `relais search` and `relais inbox` print: aligned columns, one line of summary last. */
import { stripVTControlCharacters, styleText } from 'node:util';
import type { Group, Result, SearchAnswer } from '@relais/core/connect/search';
import { inLanguage, type Language, OFFERS, type Offer, type Text } from '@relais/core/listing';
import type { Message } from '@relais/core/submission';
import {
  distanceText,
  evidenceSentence,
  OFFER_SHORT,
  PROVINCE_NAME,
  STATE_SENTENCE,
} from '@relais/core/wording';
import type { ImportReport } from './import/index.ts';
import type { OpenedItem } from './inbox.ts';

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
  en: { near: 'Near there', 'at-a-distance': 'At a distance, in French', farther: 'Farther' },
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

/** The most frequent defects, and one line of counts last. */
export function importText(report: ImportReport): string {
  const lines: string[] = [];
  for (const { file, failed, encoding, separator, read } of report.files) {
    lines.push(`${file}  ${failed ? 'could not be read' : `${read} rows, ${encoding}, ${separator}`}`);
  }
  const offers = OFFERS.filter((offer) => report.offers[offer]).map((offer) => [
    `  ${paint('cyan', SIGN[offer])} ${offer}`,
    String(report.offers[offer]),
  ]);
  if (offers.length) lines.push('', ...table(offers));
  const codes = Object.entries(report.issueCounts).sort(([, a], [, b]) => b - a);
  if (codes.length) {
    const first = (code: string) => report.issues.find((issue) => issue.code === code);
    lines.push(
      '',
      ...table(
        codes
          .slice(0, 12)
          .map(([code, count]) => [
            `  ${count}`,
            `${first(code)?.severity ?? ''}`,
            code,
            paint('dim', cut(first(code)?.message ?? '', 100)),
          ]),
      ),
    );
  }
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

export function searchText(
  answer: SearchAnswer,
  spent: { bytes: number; requests: number; ms: number },
  language: Language,
): string {
  const lines: string[] = [];
  const what = answer.categories.slice(0, 3).map((category) => category[language]);
  const { name, province } = answer.place ?? {};
  const where = name && province ? `${name} (${PROVINCE_NAME[language][province]})` : undefined;
  const understood = [what.join(', '), where].filter(Boolean).join(' · ');
  if (understood) lines.push(paint('dim', understood));
  if (answer.unknownPlace) {
    lines.push(
      language === 'fr'
        ? `« ${answer.unknownPlace} » : ce lieu n’est pas dans le répertoire. Essayez une ville voisine ou un code postal.`
        : `“${answer.unknownPlace}” is not a place this directory knows. Try a town nearby, or a postal code.`,
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
    lines.push('', language === 'fr' ? 'Rien trouvé.' : 'Nothing found.');
  }
  const count = answer.results.length;
  const kB = number(Math.round(spent.bytes / 100) / 10, language);
  lines.push(
    '',
    paint(
      'dim',
      language === 'fr'
        ? `${count} ${count > 1 ? 'résultats' : 'résultat'} · ${kB} ko en ${spent.requests} requêtes · ${spent.ms} ms`
        : `${count} ${count === 1 ? 'result' : 'results'} · ${kB} kB in ${spent.requests} requests · ${spent.ms} ms`,
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

export function inboxText(items: OpenedItem[], language: Language): string {
  if (!items.length) return language === 'fr' ? 'La boîte est vide.' : 'The inbox is empty.';
  const blocks = items.map((item) => {
    const head = `${paint('bold', item.kind)}  ${item.received.slice(0, 16).replace('T', ' ')}  ${STATE_SENTENCE[language][item.state]}`;
    const id = paint('dim', item.id);
    const body = item.message
      ? messageLines(item.message)
      : [item.sealed ? 'scellé pour un autre destinataire : aucune clé donnée ne l’ouvre' : 'contenu effacé'];
    return [head, ...body.map((line) => `  ${line}`), `  ${id}`].join('\n');
  });
  const sealed = items.filter((item) => item.sealed && !item.message).length;
  const summary = `${items.length} ${items.length > 1 ? 'messages' : 'message'}${sealed ? `, ${sealed} sous scellés` : ''}`;
  return `${blocks.join('\n\n')}\n\n${paint('dim', summary)}`;
}

function messageLines(message: Message): string[] {
  switch (message.kind) {
    case 'referral':
      return table([
        ['service', [message.listing.name, message.listing.city].filter(Boolean).join(', ')],
        ['personne', message.person.name],
        ['joindre', message.person.reach],
        ...(message.person.when ? [['quand', message.person.when]] : []),
        ...(message.note ? [['note', message.note]] : []),
      ]);
    case 'request':
      return table([
        ['cherchait', message.sought],
        ...(message.near ? [['près de', message.near]] : []),
        ...(message.note ? [['note', message.note]] : []),
        ...(message.person
          ? [['joindre', [message.person.name, message.person.reach].filter(Boolean).join(', ')]]
          : []),
      ]);
    case 'report':
      return table([
        ['lieu', [message.listing.name, message.listing.city].filter(Boolean).join(', ')],
        ['en français', message.servedInFrench ? 'oui' : 'non'],
        ['visite', message.month],
        ...(message.note ? [['note', message.note]] : []),
      ]);
  }
}

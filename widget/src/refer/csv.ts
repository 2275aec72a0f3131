/**
 * A table that spreadsheets open as it is. Three rules, and a library for them weighs 7 to 80 kB: cells that hold a
 * separator, a quote or a line break stand in quotes (RFC 4180); a cell that a spreadsheet would compute has an
 * apostrophe before it, as `relais export` writes it and `relais import` reads it back; and a mark at the start says
 * UTF-8 to Excel. Excel splits cells at the list separator of the reader's own settings: a semicolon in French.
 */
import { inLanguage, type Language, type Listing, phonesOf, type Text } from '@relais/core/listing';
import {
  CHANNEL_NAME,
  evidenceSentence,
  OFFER_SENTENCE,
  PROVINCE_NAME,
  phoneText,
} from '@relais/core/wording';
import { callLines } from '../mobilise/call-lines.ts';
import { REFER } from '../strings/refer.ts';
import { SOUGHT } from '../strings/sought.ts';
import { evidenceOf, frenchOf, hoursInFull, nameOf, type Referral } from './referral.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const SEPARATOR: Record<Language, string> = { fr: ';', en: ',' };

/** `=HYPERLINK(…)`, `+1…`, `-2`, `@SUM`, also behind blanks, tabs and full-width signs that spreadsheets read past. */
const COMPUTED = /^[\s\u00A0]*[=+\-@＝＋－＠\t\r]/;

export function csvText(rows: ReadonlyArray<readonly string[]>, separator: string): string {
  const cell = (text: string) => {
    const safe = COMPUTED.test(text) ? `'${text}` : text;
    return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}

/**
 * The list as a table, a line for each, in the reader's language. Where the person is stands nowhere in it.
 * @param now in milliseconds: calls that ended before stand nowhere in it either
 */
export function tableOf(referrals: readonly Referral[], language: Language, now: number): string[][] {
  const s = REFER[language].csv;
  const text = (value: Text | undefined) => (value ? inWords(value, language) : '');
  const columns: Array<[title: string, value: (referral: Referral) => string | undefined]> = [
    [s.name, (referral) => nameOf(referral, language)],
    [s.offer, (referral) => OFFER_SENTENCE[language][frenchOf(referral).offer]],
    [
      s.evidence,
      (referral) =>
        evidenceOf(frenchOf(referral))
          .map((evidence) => evidenceSentence(evidence, language))
          .join('; '),
    ],
    [s.how, (referral) => text(frenchOf(referral).how)],
    [
      s.channels,
      (referral) =>
        frenchOf(referral)
          .channels?.map((channel) => CHANNEL_NAME[language][channel])
          .join(', '),
    ],
    [s.when, (referral) => text(frenchOf(referral).when)],
    [s.address, ({ place }) => place?.address],
    [s.city, ({ place }) => place?.city],
    [s.province, ({ place }) => place && PROVINCE_NAME[language][place.province]],
    [s.postalCode, ({ place }) => place?.postalCode],
    [
      s.phones,
      ({ listing, place }) =>
        phonesOf(listing, place)
          .map((phone) => phoneText(phone, language))
          .join(' / '),
    ],
    [s.email, ({ listing }) => listing.email],
    [s.web, ({ listing }) => listing.web.join(' ')],
    [
      s.hours,
      (referral) => {
        const hours = hoursInFull(referral, language);
        return hours?.lines.map(({ days, hours }) => `${days} ${hours}`.trim()).join('; ');
      },
    ],
    [s.wheelchair, ({ place }) => (place?.wheelchair === undefined ? '' : place.wheelchair ? s.yes : s.no)],
    ...commerceColumns(referrals, language),
    ...callColumns(referrals, language, now),
    [s.link, ({ page }) => page],
    [s.source, ({ listing }) => listing.source.id],
    [s.sourceDate, ({ listing }) => listing.source.date],
  ];
  return [
    columns.map(([title]) => title),
    ...referrals.map((referral) => columns.map(([, value]) => value(referral) ?? '')),
  ];
}

/** What buyers ask for, where anyone of the list sells to organisations. */
function commerceColumns(
  referrals: readonly Referral[],
  language: Language,
): Array<[string, (referral: Referral) => string]> {
  if (!referrals.some(({ listing }) => listing.commerce)) return [];
  const s = REFER[language].csv;
  const of =
    (read: (commerce: NonNullable<Listing['commerce']>) => readonly Text[]) =>
    ({ listing }: Referral) =>
      listing.commerce
        ? read(listing.commerce)
            .map((text) => inWords(text, language))
            .join('; ')
        : '';
  return [
    [s.sells, of(({ sells }) => [sells])],
    [s.contracts, of(({ contracts }) => contracts ?? [])],
    [s.impact, of(({ impact }) => (impact ? [impact] : []))],
  ];
}

/** Whom they seek, where anyone of the list does. */
function callColumns(
  referrals: readonly Referral[],
  language: Language,
  now: number,
): Array<[string, (referral: Referral) => string]> {
  const sought = ({ calls }: Referral) => callLines(calls, language, now).join('; ');
  return referrals.some(sought) ? [[SOUGHT[language].seeks, sought]] : [];
}

const inWords = (text: Text, language: Language) => inLanguage(text, language).text;

/** The whole file. */
export const csvOf = (referrals: readonly Referral[], language: Language, now: number): Blob =>
  new Blob([csvText(tableOf(referrals, language, now), SEPARATOR[language])], {
    type: 'text/csv;charset=utf-8',
  });

/** A summary for the terminal: a line for each count, with a bar in proportion. */
import { OFFERS } from '@relais/core/listing';
import { BAR_WIDTH, bar } from './bar.ts';
import { EVIDENCE_AGES, type EvidenceAge, type Share, type Summary } from './summary.ts';
import { CATEGORIES } from './taxonomy/categories.ts';

const AGES: Record<EvidenceAge, string> = {
  'half-year': 'six months or less',
  year: 'up to a year',
  'two-years': 'up to two years',
  older: 'older',
  undated: 'not dated',
  none: 'no evidence',
};

/** Categories are many; the rest is counted in one line. */
const SHOWN_CATEGORIES = 12;

const number = (value: number): string => new Intl.NumberFormat('en-CA').format(value);

interface Row {
  label: string;
  value: number;
  /** What stands behind the bar. */
  note?: string;
}

function chart(title: string, rows: readonly Row[]): string[] {
  const most = Math.max(...rows.map(({ value }) => value));
  const label = Math.max(...rows.map((row) => [...row.label].length));
  const digits = Math.max(...rows.map(({ value }) => number(value).length));
  return [
    '',
    title,
    ...rows.map((row) =>
      `  ${row.label.padEnd(label)}  ${number(row.value).padStart(digits)}  ${bar(row.value, most).padEnd(BAR_WIDTH)}  ${row.note ?? ''}`.trimEnd(),
    ),
  ];
}

const inFrench = ({ listings, inFrench: some }: Share): string =>
  `${some === 0 ? 'none' : `${Math.max(1, Math.round((some / listings) * 100))} %`} in French`;

const ENGLISH = new Map(CATEGORIES.map(({ id, en }) => [id, en]));

export function summaryText(summary: Summary): string {
  const { listings, places, unlocated, atADistance, offers, provinces, categories, uncategorized } = summary;
  const head = [
    `${number(listings)} listings, ${number(summary.inFrench)} in French`,
    `${number(places)} places${unlocated > 0 ? ` (${number(unlocated)} without coordinates)` : ''}`,
    `${number(atADistance)} at a distance`,
  ];
  const lines = [head.join('; ')];
  if (listings === 0) return lines[0]!;
  lines.push(
    ...chart(
      'Offer',
      OFFERS.map((offer) => ({ label: offer, value: offers[offer] })),
    ),
  );
  if (provinces.length > 0) {
    lines.push(
      ...chart(
        'Province',
        provinces.map((share) => ({ label: share.province, value: share.listings, note: inFrench(share) })),
      ),
    );
  }
  const shown = categories.slice(0, SHOWN_CATEGORIES).map((share) => ({
    label: ENGLISH.get(share.category) ?? share.category,
    value: share.listings,
    note: inFrench(share),
  }));
  if (shown.length > 0) lines.push(...chart('Category', shown));
  const rest = [
    categories.length > SHOWN_CATEGORIES && `${number(categories.length - SHOWN_CATEGORIES)} more categories`,
    uncategorized > 0 && `${number(uncategorized)} listings without any`,
  ].filter(Boolean);
  if (rest.length > 0) lines.push(`  ${rest.join('; ')}`);
  if (summary.inFrench > 0) {
    lines.push(
      ...chart(
        'Freshest evidence, of those in French',
        EVIDENCE_AGES.map((age) => ({ label: AGES[age], value: summary.evidenceAges[age] })),
      ),
    );
  }
  return lines.join('\n');
}

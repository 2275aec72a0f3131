/**
 * Whom an organisation seeks, as a row says it. One call a row fills its cells as they stand; of several the kinds stand apart
 * by semicolons, « bénévoles; membres du CA », and so do their titles, texts, last days, links and numbers, in the same order:
 * one value alone holds for all of them.
 */
import { CALL_KINDS, type Call, type CallKind } from '@relais/core/listing';
import { readWeb } from './contacts.ts';
import { type DateOrder, dateOfSerial, readDate } from './date.ts';
import { fold } from './fold.ts';

const WORDS: Record<CallKind, string> = {
  member:
    'member, members, membership, new members, membre, membres, nouveaux membres, adhesion, adhesions, adherents',
  sponsor: 'sponsor, sponsors, sponsorship, commanditaire, commanditaires, commandite, commandites',
  'board-member':
    'board, board member, board members, director, directors, ca, conseil d administration, membre du ca, membres du ca, membre du conseil, membres du conseil, membres du conseil d administration, administrateur, administrateurs, administratrice, administratrices',
  volunteer: 'volunteer, volunteers, volunteering, benevole, benevoles, benevolat',
  tender:
    'tender, tenders, call for tenders, request for proposals, rfp, supplier by tender, appel d offres, appels d offres, demande de propositions',
  'private-agreement':
    'private agreement, supplier, suppliers, supplier by private agreement, de gre a gre, gre a gre, fournisseur, fournisseurs',
  successor:
    'successor, successors, succession, takeover, collective takeover, releve, repreneur, repreneurs, repreneuse, reprise, reprise collective',
};
const KIND_OF = new Map<string, CallKind>(
  CALL_KINDS.flatMap((kind) => [
    [fold(kind), kind] as const,
    ...WORDS[kind].split(', ').map((word) => [word, kind] as const),
  ]),
);

/** « Cherche des bénévoles », “Looking for board members”, `volunteer`; undefined where it names none of the kinds. */
export function readCallKind(text: string): CallKind | undefined {
  const bare = fold(text).replace(
    /^(?:(?:nous )?(?:cherche|cherchons|recherche|recherchons)|on cherche|appel aux?|appel a|looking for|seeking|seeks|we seek|call for) (?:(?:des?|une?|les?|d|a|an|our|new) )?/,
    '',
  );
  return KIND_OF.get(fold(text)) ?? KIND_OF.get(bare);
}

/** The cells of a row that tell of calls, each with what the report calls it; blank ones are empty. */
export interface CallCells {
  calls: string;
  callTitle: { fr?: string | undefined; en?: string | undefined };
  callText: { fr?: string | undefined; en?: string | undefined };
  callUntil: string;
  callLink: string;
  callCount: string;
}
export type CallField = keyof CallCells;

/** What was wrong in one of the cells. @param code of the issue @param text what was wrong and what to do */
export type SayOfCall = (field: CallField, code: string, text: string) => void;

const quoted = (text: string): string => `“${text}”`;

export interface CallDates {
  /** How the file writes its dates, where that is known. */
  order: DateOrder | undefined;
  /** `2026-11-23`: a call that ended before is kept, and said to be over. */
  today: string;
}

/** The calls of a row. What cannot be read is left out and said; a call of no known kind is none. */
export function readCalls(cells: CallCells, { order, today }: CallDates, say: SayOfCall): Call[] {
  const named = cells.calls.split(/[;|\n]/).map((part) => part.trim());
  const kinds = named.filter(Boolean);
  const rest = [cells.callUntil, cells.callLink, cells.callCount];
  const words = [cells.callTitle, cells.callText].flatMap(({ fr, en }) => [fr, en]);
  if (!kinds.length) {
    if ([...rest, ...words].some(Boolean))
      say(
        'calls',
        'call-kind-missing',
        `tells of a call, and not whom it seeks; left out. Write member, sponsor, board-member, volunteer, tender, private-agreement or successor, or the same in French.`,
      );
    return [];
  }

  /** One value for each of the calls. */
  const each = (field: CallField, text: string | undefined): string[] => {
    if (!text) return kinds.map(() => '');
    if (kinds.length === 1) return [text];
    const parts = text.split(';').map((part) => part.trim());
    if (parts.length === 1) return kinds.map(() => text);
    if (parts.length === kinds.length) return parts;
    say(
      field,
      'calls-uneven',
      `${quoted(text)} has ${parts.length} values apart by semicolons, where the row has ${kinds.length} calls; left out. Give one for each call, or one for all.`,
    );
    return kinds.map(() => '');
  };
  const titles = { fr: each('callTitle', cells.callTitle.fr), en: each('callTitle', cells.callTitle.en) };
  const texts = { fr: each('callText', cells.callText.fr), en: each('callText', cells.callText.en) };
  const untils = each('callUntil', cells.callUntil);
  const links = each('callLink', cells.callLink);
  const counts = each('callCount', cells.callCount);

  return kinds.flatMap((said, i): Call[] => {
    const kind = readCallKind(said);
    if (!kind) {
      say(
        'calls',
        'call-kind',
        `${quoted(said)} is none of the kinds of calls; left out. Write member, sponsor, board-member, volunteer, tender, private-agreement or successor, or the same in French.`,
      );
      return [];
    }
    const until = readUntil(untils[i]!, { order, today }, say);
    if (until === 'unread') return [];
    const link = readLink(links[i]!, say);
    const howMany = readCount(counts[i]!, say);
    const title = textOf(titles.fr[i], titles.en[i]);
    const text = textOf(texts.fr[i], texts.en[i]);
    return [
      {
        kind,
        ...(title && { title }),
        ...(text && { text }),
        ...(until && { until }),
        ...(link && { link }),
        ...(howMany && { howMany }),
      },
    ];
  });
}

const textOf = (fr: string | undefined, en: string | undefined) =>
  fr || en ? { ...(fr && { fr }), ...(en && { en }) } : undefined;

/** A call whose last day cannot be told is left out: it might be shown for ever. */
function readUntil(text: string, { order, today }: CallDates, say: SayOfCall): string | undefined | 'unread' {
  if (!text) return undefined;
  const until = dateOfSerial(text) ?? readDate(text, order);
  if (until?.length !== 10) {
    say(
      'callUntil',
      'call-until',
      `${quoted(text)} is not a day that can be read one way only, so that nobody knows when the call ends; the call is left out. Write it as 2026-12-31.`,
    );
    return 'unread';
  }
  if (until < today)
    say(
      'callUntil',
      'call-over',
      `the call ended on ${until}; kept, and not shown. Take it out, or give it another day.`,
    );
  return until;
}

function readLink(text: string, say: SayOfCall): string | undefined {
  if (!text) return undefined;
  const { values, unread } = readWeb(text);
  for (const wrong of unread)
    say(
      'callLink',
      'call-link',
      `${quoted(wrong)} is not a web address; left out. Correct it in the source.`,
    );
  return values[0];
}

function readCount(text: string, say: SayOfCall): number | undefined {
  if (!text) return undefined;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  say(
    'callCount',
    'call-count',
    `${quoted(text)} is not a number of people or organisations; left out. Write it as 3.`,
  );
  return undefined;
}

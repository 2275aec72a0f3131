import { dayAt } from '@relais/core/connect/search';
import { type Call, isOpenCall, type Language } from '@relais/core/listing';
import { dateText } from '@relais/core/wording';
import { SOUGHT } from '../strings/sought.ts';

/** The last day of a call, in words. At noon, so that the day is the same in all of Canada. */
export const lastDayText = (until: string, language: Language): string =>
  dateText(`${until}T12:00:00`, language);

/** The calls that still stand. @param now in milliseconds */
export function openCalls(calls: readonly Call[] | undefined, now: number): Call[] {
  const today = dayAt(now);
  return (calls ?? []).filter((call) => isOpenCall(call, today));
}

/** Who is sought: « des bénévoles jusqu’au 31 décembre 2026 ». */
export function callLine({ kind, until }: Call, language: Language): string {
  const { kinds, until: untilDay } = SOUGHT[language];
  return until ? untilDay(kinds[kind], lastDayText(until, language)) : kinds[kind];
}

/** Whom an organisation seeks now, a line for each call; two that read the same are one. @param now in milliseconds */
export const callLines = (calls: readonly Call[] | undefined, language: Language, now: number): string[] => [
  ...new Set(openCalls(calls, now).map((call) => callLine(call, language))),
];

/** Days and times as OSM `opening_hours` writes them. */

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** Minutes past midnight, as `09:30`. */
export const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Days of the week, Monday 0, in order: `Mo-Fr`, `Sa,Su`, `Mo,We,Fr`. */
export function daySpan(days: number[]): string {
  const spans: string[] = [];
  for (let i = 0; i < days.length; ) {
    let end = i;
    while (days[end + 1] === days[end]! + 1) end++;
    if (end - i >= 2) spans.push(`${DAYS[days[i]!]}-${DAYS[days[end]!]}`);
    else spans.push(...days.slice(i, end + 1).map((day) => DAYS[day]!));
    i = end + 1;
  }
  return spans.join(',');
}

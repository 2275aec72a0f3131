/** A calendar date as listings carry it, `2026-03-14` or `2026-03`; undefined for `03/04/2026`, which is two days. */
export function readDate(text: string): string | undefined {
  const [, year, month, day] =
    /^((?:19|20)\d{2})[-/.]?(\d{2})(?:[-/.]?(\d{2})(?:[T\s].*)?)?$/.exec(text.trim()) ?? [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return `${year}-${month}`;
  const isDay = Number(day) >= 1 && Number(day) <= new Date(Number(year), Number(month), 0).getDate();
  return isDay ? `${year}-${month}-${day}` : undefined;
}

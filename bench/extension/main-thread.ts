/** How long a page's main thread is at work, from the browser's own trace. */
import type { CDPSession, Page } from 'puppeteer-core';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** Time that the thread itself was at work, without what others took of the machine meanwhile. */
  tdur?: number;
  args: { name?: string };
}

/** Milliseconds of the thread's own time. */
export interface Work {
  total: number;
  longest: number;
  /** By what it was spent on, nested work counted once each: for who looks for the cause. */
  parts: ReadonlyMap<string, number>;
}

const CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'blink.user_timing',
  'v8',
  'disabled-by-default-devtools.timeline',
];
const BEGIN = 'bench-begin';

/** What the page's main thread does while `act` runs and after it, until `settle` milliseconds have passed. */
export async function workOf(page: Page, act: () => Promise<unknown>, settle = 700): Promise<Work> {
  const client: CDPSession = await page.createCDPSession();
  const events: TraceEvent[] = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  // Says which process is the page's, and from when on it counts: asking is work, too.
  await page.evaluate((name) => void performance.mark(name), BEGIN);
  await new Promise((resolve) => setTimeout(resolve, 60));
  await act();
  await new Promise((resolve) => setTimeout(resolve, settle));
  const complete = new Promise<void>((resolve) => client.once('Tracing.tracingComplete', () => resolve()));
  await client.send('Tracing.end');
  await complete;
  await client.detach();
  const begin = events.find(({ name }) => name === BEGIN);
  if (!begin) throw new Error('The trace does not tell of the page.');
  const after = events.filter(
    ({ pid, tid, ts, dur }) =>
      pid === begin.pid && tid === begin.tid && dur !== undefined && ts > begin.ts + 20_000,
  );
  const msOf = ({ dur, tdur }: TraceEvent) => (tdur ?? dur ?? 0) / 1000;
  const tasks = after.filter(({ name }) => name === 'RunTask').map(msOf);
  const parts = new Map<string, number>();
  for (const event of after) parts.set(event.name, (parts.get(event.name) ?? 0) + msOf(event));
  return { total: tasks.reduce((sum, one) => sum + one, 0), longest: Math.max(0, ...tasks), parts };
}

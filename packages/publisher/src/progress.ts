import { Presets, SingleBar } from 'cli-progress';

/** Work shorter than this shows no bar. */
const PATIENCE_MS = 1000;

/**
 * A progress bar on the error stream for work that takes over a second; silent where nobody watches.
 * @returns what to call with how much is done, and what to call at the end
 */
export function progressBar(label: string): { update(done: number, total: number): void; stop(): void } {
  const bar = new SingleBar(
    {
      format: `${label}  {bar}  {percentage} %  {eta_formatted}`,
      hideCursor: true,
      clearOnComplete: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  const start = Date.now();
  let shown = false;
  return {
    update(done, total) {
      if (!process.stderr.isTTY || Date.now() - start < PATIENCE_MS) return;
      if (shown) {
        bar.setTotal(total);
        bar.update(done);
      } else {
        bar.start(total, done);
        shown = true;
      }
    },
    stop() {
      if (shown) bar.stop();
    },
  };
}

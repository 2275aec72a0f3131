/** Measuring: percentiles, folders, and processes with the most memory they held. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** The value that so many percent do not pass; by rank, nothing interpolated. NaN of nothing. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

export interface Spread {
  p50: number;
  p95: number;
  max: number;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  p50: percentile(values, 50),
  p95: percentile(values, 95),
  max: percentile(values, 100),
});

/** Files of a folder with its subfolders, by path inside it, with their sizes. */
export async function filesIn(folder: string): Promise<Map<string, number>> {
  const files = new Map<string, number>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(path.relative(folder, file), (await stat(file)).size);
  }
  return files;
}

/** Bytes held at most so far by a process and those it started (Linux); 0 where that cannot be told. */
function peakOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const own = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
    );
    return own + children.reduce((sum, child) => sum + peakOf(Number(child)), 0);
  } catch {
    return 0;
  }
}

export interface Run {
  seconds: number;
  /** The most memory held by the process and its children, in bytes; looked up ten times a second. */
  peakBytes: number;
  stdout: string;
}

export class RunFailed extends Error {
  override readonly name = 'RunFailed';
}

/**
 * Runs a Node program to its end.
 * @param limits seconds and bytes after which it is stopped
 * @throws RunFailed that says why: its last words, or the limit it passed
 */
export function runNode(
  args: readonly string[],
  limits: { seconds?: number; bytes?: number } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    let peakBytes = 0;
    let stopped: string | undefined;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-4000);
    });
    const watch = setInterval(() => {
      peakBytes = Math.max(peakBytes, peakOf(child.pid!));
      const seconds = (performance.now() - start) / 1000;
      if (limits.seconds && seconds > limits.seconds) stopped = `stopped after ${limits.seconds} s`;
      else if (limits.bytes && peakBytes > limits.bytes)
        stopped = `stopped at ${(peakBytes / 1e9).toFixed(1)} GB of memory after ${Math.round(seconds)} s`;
      if (stopped) child.kill('SIGKILL');
    }, 100);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearInterval(watch);
      const seconds = (performance.now() - start) / 1000;
      if (stopped) return reject(new RunFailed(stopped));
      if (code === 0) return resolve({ seconds, peakBytes, stdout });
      const why = stderr.trim().split('\n').slice(-6).join('\n');
      reject(new RunFailed(`ended with ${signal ?? code} after ${Math.round(seconds)} s: ${why}`));
    });
  });
}

/** Bytes of memory in use, after what can be collected was: JavaScript’s heap and what buffers hold beside it. */
export function memoryInUse(): number {
  if (!globalThis.gc) throw new Error('memory is measured with node --expose-gc');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Each runner of the project, and what it counted. A check that fails counts as one failure. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Count {
  passed: number;
  failed: number;
}

const root = path.dirname(import.meta.dirname);

/** What one runner writes while another has the terminal, to be shown as one piece. */
export class Held {
  readonly #pieces: Uint8Array[] = [];

  write(text: string | Uint8Array): void {
    this.#pieces.push(Buffer.from(text));
  }

  show(): void {
    for (const piece of this.#pieces.splice(0)) process.stdout.write(piece);
  }
}

/** Where a runner writes: to the terminal, or aside. */
type Output = typeof process.stdout | Held;

/** Runs a program of a package's own dependencies; true where it ended well. */
async function run(
  output: Output,
  folder: string,
  bin: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<boolean> {
  const cwd = path.join(root, folder);
  const program = spawn(path.join(cwd, 'node_modules', '.bin', bin), args, {
    cwd,
    stdio: output instanceof Held ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  for (const stream of [program.stdout, program.stderr]) stream?.on('data', (piece) => output.write(piece));
  const [status] = await once(program, 'close');
  return status === 0;
}

export const total = (counts: Count[]): Count => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
});

const title = (output: Output, text: string) => output.write(`\n── ${text}\n`);

/** Reads what a runner wrote; a runner that ended badly without a count failed as a whole. */
async function counted(
  output: Output,
  name: string,
  work: (report: string) => Promise<boolean>,
  read: (json: unknown) => Count,
): Promise<Count> {
  const folder = mkdtempSync(path.join(tmpdir(), 'relais-test-'));
  const report = path.join(folder, 'report.json');
  try {
    const well = await work(report);
    const count = existsSync(report)
      ? read(JSON.parse(readFileSync(report, 'utf8')))
      : { passed: 0, failed: 0 };
    // A suite that could not be loaded fails the run without failing a test.
    if (!well && count.failed === 0) return { ...count, failed: 1 };
    if (count.passed + count.failed === 0) {
      output.write(`${name}: no test was run.\n`);
      return { passed: 0, failed: 1 };
    }
    return count;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function vitest(output: Output, name: string, config: string, projects: string[] = []): Promise<Count> {
  title(output, name);
  return counted(
    output,
    name,
    (report) =>
      run(output, '.', 'vitest', [
        'run',
        '--config',
        config,
        '--reporter=default',
        '--reporter=json',
        `--outputFile=${report}`,
        ...projects.flatMap((project) => ['--project', project]),
      ]),
    (json) => {
      const { numPassedTests, numFailedTests } = json as { numPassedTests: number; numFailedTests: number };
      return { passed: numPassedTests, failed: numFailedTests };
    },
  );
}

/** Types, lint and format, and the tests that need neither browser nor process: seconds. */
export async function runCheck(output: Output = process.stdout): Promise<Count> {
  title(output, 'Types');
  const types = await run(output, '.', 'tsc', ['-p', 'tsconfig.json']);
  title(output, 'Lint and format');
  const lint = await run(output, '.', 'biome', ['check', '--error-on-warnings']);
  const checks = [types, lint].map((well) => ({ passed: 0, failed: well ? 0 : 1 }));
  return total([...checks, await vitest(output, 'Functions', 'vitest.config.ts', ['quick'])]);
}

/** The command line and the intake: real processes, real databases. */
export async function runProcesses(output: Output = process.stdout): Promise<Count> {
  return vitest(output, 'Command line and intake', 'vitest.config.ts', ['processes', '@relais/intake']);
}

/** The widget, in real browsers. */
export async function runWidget(output: Output = process.stdout): Promise<Count> {
  title(output, 'Widget, in Chromium and Firefox');
  return counted(
    output,
    'Widget',
    (report) => run(output, 'widget', 'web-test-runner', [], { RELAIS_TEST_REPORT: report }),
    (json) => json as Count,
  );
}

/** The whole way, in real browsers. */
export async function runJourneys(output: Output = process.stdout): Promise<Count> {
  return vitest(output, 'The whole way, in Chromium and Firefox', 'vitest.journeys.config.ts');
}

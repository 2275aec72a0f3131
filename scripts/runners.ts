/** Each runner of the project, and what it counted. A check that fails counts as one failure. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Count {
  passed: number;
  failed: number;
}

const root = path.dirname(import.meta.dirname);

/** Runs a program of a package's own dependencies; true where it ended well. */
function run(folder: string, bin: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  const cwd = path.join(root, folder);
  const { status } = spawnSync(path.join(cwd, 'node_modules', '.bin', bin), args, {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return status === 0;
}

export const total = (counts: Count[]): Count => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
});

const title = (text: string) => console.log(`\n── ${text}`);

/** Reads what a runner wrote; a runner that ended badly without a count failed as a whole. */
function counted(title: string, work: (report: string) => boolean, read: (json: unknown) => Count): Count {
  const folder = mkdtempSync(path.join(tmpdir(), 'relais-test-'));
  const report = path.join(folder, 'report.json');
  try {
    const well = work(report);
    const count = existsSync(report)
      ? read(JSON.parse(readFileSync(report, 'utf8')))
      : { passed: 0, failed: 0 };
    // A suite that could not be loaded fails the run without failing a test.
    if (!well && count.failed === 0) return { ...count, failed: 1 };
    if (count.passed + count.failed === 0) {
      console.error(`${title}: no test was run.`);
      return { passed: 0, failed: 1 };
    }
    return count;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function vitest(name: string, config: string, projects: string[] = []): Count {
  title(name);
  return counted(
    name,
    (report) =>
      run('.', 'vitest', [
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
export async function runCheck(): Promise<Count> {
  title('Types');
  const types = run('.', 'tsc', ['-p', 'tsconfig.json']);
  title('Lint and format');
  const lint = run('.', 'biome', ['check', '--error-on-warnings']);
  const checks = [types, lint].map((well) => ({ passed: 0, failed: well ? 0 : 1 }));
  return total([...checks, vitest('Functions', 'vitest.config.ts', ['quick'])]);
}

/** The command line and the intake: real processes, real databases. */
export async function runProcesses(): Promise<Count> {
  return vitest('Command line and intake', 'vitest.config.ts', ['processes', '@relais/intake']);
}

/** The widget, in real browsers. */
export async function runWidget(): Promise<Count> {
  title('Widget, in Chromium and Firefox');
  return counted(
    'Widget',
    (report) => run('widget', 'web-test-runner', [], { RELAIS_TEST_REPORT: report }),
    (json) => json as Count,
  );
}

/** The whole way, in real browsers. */
export async function runJourneys(): Promise<Count> {
  return vitest('The whole way, in Chromium and Firefox', 'vitest.journeys.config.ts');
}

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { CHROMIUM_FLAGS, findBrowser } from '../scripts/browsers.ts';
import { fixtureDirectory } from './test/fixture-directory.ts';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Leaves the count where the project's runner looks for it. */
const countReporter = (file) => ({
  onTestRunFinished({ sessions }) {
    const results = (suite) => [...suite.tests, ...suite.suites.flatMap(results)];
    const tests = sessions.flatMap((session) => (session.testResults ? results(session.testResults) : []));
    const broken = sessions.filter((session) => session.errors.length && !session.testResults).length;
    const passed = tests.filter((test) => test.passed).length;
    const failed = tests.filter((test) => !test.passed && !test.skipped).length + broken;
    writeFileSync(file, JSON.stringify({ passed, failed }));
  },
});

const report = process.env.RELAIS_TEST_REPORT;

export default {
  rootDir: root,
  files: 'src/**/*.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: path.join(root, 'tsconfig.json'), target: 'es2022' })],
  middleware: [await fixtureDirectory()],
  concurrentBrowsers: 1,
  browsers: [
    chromeLauncher({ launchOptions: { executablePath: findBrowser('chromium'), args: CHROMIUM_FLAGS } }),
    // The launcher of Chrome starts any browser that puppeteer knows.
    chromeLauncher({
      launchOptions: {
        browser: 'firefox',
        executablePath: findBrowser('firefox'),
        args: [],
        // Its dialogue to print would wait for a person.
        extraPrefsFirefox: { 'print.enabled': false },
      },
    }),
  ],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    ...(report ? [countReporter(report)] : []),
  ],
  testFramework: { config: { timeout: 10_000 } },
};

/** `npm test`: everything. Ends with one line that sums all runners. */
import { ensureBrowsers } from './browsers.ts';
import { runCheck, runJourneys, runProcesses, runWidget, total } from './runners.ts';

try {
  ensureBrowsers(['chromium', 'firefox']);
} catch (error) {
  console.error(`\n${(error as Error).message}\n`);
  process.exit(1);
}

const { passed, failed } = total([
  await runCheck(),
  await runProcesses(),
  await runWidget(),
  await runJourneys(),
]);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

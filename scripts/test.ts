/** `npm test`: everything. Ends with one line that sums all runners. */
import { ensureBrowsers } from './browsers.ts';
import { Held, runCheck, runJourneys, runProcesses, runWidget, total } from './runners.ts';

try {
  ensureBrowsers(['chromium', 'firefox']);
} catch (error) {
  console.error(`\n${(error as Error).message}\n`);
  process.exit(1);
}

// Each of these leaves a core idle most of the time, so two go side by side. What the second writes is shown after the first.
const held = new Held();
const beside = runProcesses(held).then(async (processes) => total([processes, await runWidget(held)]));
const check = await runCheck();
const rest = await beside;
held.show();
const { passed, failed } = total([check, rest, await runJourneys()]);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

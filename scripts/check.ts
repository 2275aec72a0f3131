/** `pnpm check`: an answer in seconds. Types, lint and format, and the tests that need no browser. */
import { runCheck } from './runners.ts';

const { passed, failed } = await runCheck();
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

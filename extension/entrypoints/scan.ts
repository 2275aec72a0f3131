import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startScan } from '../src/lists/scan.ts';

/** Runs where something on a page is listed, or where it changes: follows it from then on. */
export default defineUnlistedScript(startScan);

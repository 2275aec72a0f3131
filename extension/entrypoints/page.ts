import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { announce } from '../src/lists/arrival.ts';

/**
 * Runs on the sites the person allowed. Not a content script in WXT's sense, although it is registered as one:
 * WXT's announces itself to the page in an event that bears the extension's name, and no page needs to know who
 * looks for services in French.
 */
export default defineUnlistedScript(announce);

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startLists } from '../src/lists/list-badges.ts';

/** Runs where a page names businesses that are listed: draws their badges, once or again. */
export default defineUnlistedScript(startLists);

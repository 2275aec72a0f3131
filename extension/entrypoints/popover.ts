import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPopover } from '../src/lists/list-popover.ts';

/** Runs once somebody opens a badge of a list, and not before: what opens is larger than all badges. */
export default defineUnlistedScript(offerPopover);

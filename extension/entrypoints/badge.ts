import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startBadge } from '../src/badge/badge.ts';

/** Runs where there is a badge to show, once or again. */
export default defineUnlistedScript(() => void startBadge());

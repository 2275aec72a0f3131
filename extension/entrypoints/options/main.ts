import { startOptions } from '../../src/pages/options.ts';
import { applyPageStyle } from '../../src/pages/page-style.ts';

applyPageStyle();
await startOptions(document.body);

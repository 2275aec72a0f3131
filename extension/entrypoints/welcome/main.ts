import { applyPageStyle } from '../../src/pages/page-style.ts';
import { startWelcome } from '../../src/pages/welcome.ts';

applyPageStyle();
await startWelcome(document.body);

import { applyPageStyle } from '../../src/pages/page-style.ts';
import { startPopup } from '../../src/pages/popup.ts';

applyPageStyle();
await startPopup(document.body);

import { startMessage } from '../../src/pages/message.ts';
import { applyPageStyle } from '../../src/pages/page-style.ts';

applyPageStyle();
await startMessage(document.body);

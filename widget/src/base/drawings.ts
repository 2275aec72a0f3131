import type { TemplateResult } from 'lit';
import { BOX_ICONS, drawIcon } from './icon.ts';

export { signDrawing } from './sign-drawing.ts';

const ICONS = {
  ...BOX_ICONS,
  phone:
    'M5.5 4h3l1.5 4-2 1.5a12 12 0 0 0 6.5 6.5l1.5-2 4 1.5v3c0 .8-.7 1.5-1.5 1.5C11 20 4 13 4 5.5 4 4.7 4.7 4 5.5 4Z',
  callBack:
    'M14 4l-3 3 3 3M11 7h5a4 4 0 0 1 4 4v1M6 10H4.9C4.4 10 4 10.4 4 11c0 5 4 9 9 9 .6 0 1-.4 1-1v-2l-2.500-1-1.500 1.500a8 8 0 0 1-3.500-3.500L8 12.500 7.500 10Z',
  directions:
    'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.500C5 14.800 12 21 12 21ZM12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z',
  web: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3.500 9h17M3.500 15h17M12 3c2.500 2.500 3.500 5.500 3.500 9s-1 6.500-3.500 9c-2.500-2.500-3.500-5.500-3.500-9s1-6.500 3.500-9Z',
  mail: 'M4 6h16v12H4zM4 7l8 6 8-6',
  share: 'M4 12v8h16v-8M12 15V3M7.500 7.500 12 3l4.500 4.500',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 14h2M14 18v2M18 18h2v2h-2z',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  keep: 'M6 4h12v16l-6-4-6 4Z',
  close: 'M6 6l12 12M18 6L6 18',
} as const;

export const icon = (name: keyof typeof ICONS): TemplateResult => drawIcon(ICONS[name]);

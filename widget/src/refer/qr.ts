/** QR codes: what is dark and what is light. Loaded when somebody asks for one. */
import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { type QrCode, QUIET } from './qr-drawing.ts';

/** @throws Error where a text is too long for any code, some 2,300 bytes */
export function qrOf(text: string): QrCode {
  // M mends 15 %: a fold, a thumb, a bad printer.
  const code = generate(text, { minCorrectionLevel: correction.M });
  return { path: toSvgPath(code), size: code.size + 2 * QUIET };
}

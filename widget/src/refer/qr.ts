/** QR codes: what is dark and what is light. Loaded when somebody asks for one. */
import { correction, generate, mode } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { type QrCode, QUIET } from './qr-drawing.ts';

const isAscii = (text: string) => [...text].every((symbol) => symbol.codePointAt(0)! < 128);

/** @throws Error where a text is too long for any code, some 2,300 bytes */
export function qrOf(text: string): QrCode {
  // M mends 15 %: a fold, a thumb, a bad printer.
  // Left to itself the library takes Latin-1 for French, which readers that skip its declaration take for UTF-8.
  const code = generate(isAscii(text) ? text : mode.utf8(text), { minCorrectionLevel: correction.M });
  return { path: toSvgPath(code), size: code.size + 2 * QUIET };
}

import { html, type TemplateResult } from 'lit';

/** Modules of white that a reader needs around the code (ISO/IEC 18004). */
export const QUIET = 4;

export interface QrCode {
  /** The dark modules as one path, in a square of `size` that has its quiet zone. */
  path: string;
  size: number;
}

/** Dark on light in any colour scheme: not every camera reads it the other way round. */
export function qrDrawing({ path, size }: QrCode, label: string): TemplateResult {
  return html`<svg class="qr" part="qr" role="img" aria-label=${label} viewBox="${-QUIET} ${-QUIET} ${size} ${size}"
    shape-rendering="crispEdges">
    <rect x=${-QUIET} y=${-QUIET} width=${size} height=${size} fill="#fff" />
    <path d=${path} fill="#000" />
  </svg>`;
}

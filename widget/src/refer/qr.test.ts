/// <reference types="mocha" />
import { expect } from 'chai';
import type jsQR from 'jsqr';
import { render } from 'lit';
import { qrOf } from './qr.ts';
import { qrDrawing } from './qr-drawing.ts';

/** A reader of codes, as a phone has one. */
async function reader(): Promise<typeof jsQR> {
  const script = document.createElement('script');
  script.src = '/widget/node_modules/jsqr/dist/jsQR.js';
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  return (globalThis as unknown as { jsQR: typeof jsQR }).jsQR;
}

/** What a camera sees of a drawing on the page. */
async function seen(svg: SVGElement): Promise<ImageData> {
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('width', '400');
  svg.setAttribute('height', '400');
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg.outerHTML)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(400, 400).getContext('2d')!;
  canvas.drawImage(image, 0, 0);
  return canvas.getImageData(0, 0, 400, 400);
}

describe('a QR code', () => {
  afterEach(() => document.body.replaceChildren());

  it('is read by a camera, and says what it is to who sees none', async () => {
    const read = await reader();
    for (const text of [
      'https://repertoire.example/#/listing/clinique-du-ruisseau',
      'Clinique dentaire du Ruisseau\nFaites le 2 pour le français\n705 555-0111',
    ]) {
      render(qrDrawing(qrOf(text), 'Code QR de la fiche'), document.body);
      const svg = document.body.querySelector('svg')!;
      expect(svg.getAttribute('aria-label')).to.equal('Code QR de la fiche');
      const { data, width, height } = await seen(svg);
      // Binary text is read as UTF-8 by phones; this reader gives its bytes.
      const found = read(data, width, height);
      expect(new TextDecoder().decode(new Uint8Array(found!.binaryData))).to.equal(text);
    }
  });

  it('refuses what is too long for any code', () => {
    expect(() => qrOf('x'.repeat(5000))).to.throw();
  });
});

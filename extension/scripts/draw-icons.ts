/**
 * Draws the extension's own icons into public/icon: a ring around a dot, none of the six signs, in a teal that
 * keeps 3:1 on light and dark toolbars. Run it again after a change: `pnpm icons`; the files are committed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const SIZES = [16, 32, 48, 128];
const TEAL = [0x14, 0x94, 0x8b] as const;
/** In a box of 16 × 16. */
const RING = { radius: 6.4, half: 1.1 };
const DOT = 2.6;
/** Samples a side for smooth edges. */
const SAMPLES = 8;

function coverage(x: number, y: number, size: number): number {
  let inside = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const dx = ((x + ((i % SAMPLES) + 0.5) / SAMPLES) * 16) / size - 8;
    const dy = ((y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * 16) / size - 8;
    const radius = Math.hypot(dx, dy);
    if (radius <= DOT || Math.abs(radius - RING.radius) <= RING.half) inside++;
  }
  return inside / SAMPLES ** 2;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const bytes = Buffer.alloc(body.length + 8);
  bytes.writeUInt32BE(data.length);
  body.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(body), body.length + 4);
  return bytes;
}

function png(size: number): Buffer {
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      rows.set([...TEAL, Math.round(coverage(x, y, size) * 255)], y * (1 + size * 4) + 1 + x * 4);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size);
  header.writeUInt32BE(size, 4);
  // 8 bits a channel, red green blue alpha.
  header.set([8, 6], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const folder = new URL('../public/icon/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const size of SIZES) writeFileSync(new URL(`${size}.png`, folder), png(size));

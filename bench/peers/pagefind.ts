import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { constants, createGzip } from 'node:zlib';
import type { Point } from '@relais/core/connect/geography';
import { distanceKm } from '@relais/core/connect/geography';
import { fold } from '@relais/core/connect/words';
import { type Offer, servesInFrench } from '@relais/core/listing';
import { close, createIndex } from 'pagefind';
import { type BrowserContext, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findBrowser } from '../../scripts/browsers.ts';
import {
  documentsOf,
  isStopWord,
  NEAR_KM,
  type Peer,
  type Question,
  ranked,
  versionOf,
  wordsOf,
} from './peer.ts';

/** Cells of about 11 km, by which results are filtered: Pagefind knows values, and no distances. */
const STEP = { latitude: 0.1, longitude: 0.14 };
const cellOf = ({ latitude, longitude }: Point) =>
  `${Math.floor(latitude / STEP.latitude)} ${Math.floor(longitude / STEP.longitude)}`;

function cellsWithin(place: Point, km: number): string[] {
  const cells: string[] = [];
  const reach = Math.ceil(km / 8) + 1;
  for (let i = -reach; i <= reach; i++) {
    for (let j = -reach; j <= reach; j++) {
      const at = {
        latitude: place.latitude + i * STEP.latitude,
        longitude: place.longitude + j * STEP.longitude,
      };
      if (distanceKm(place, at) <= km) cells.push(cellOf(at));
    }
  }
  return cells;
}

/** How many results are shown, and so fetched. */
const SHOWN = 10;
/** With so many results a narrower filter is enough. */
const ENOUGH = 5;

type Filters = Record<string, unknown>;

/**
 * What is asked in turn: nearer before farther, sure before unsure. Each adds to what is found, until there are enough;
 * the second list only where the first found nothing.
 */
function attempts(place: Question['place']): Filters[][] {
  const serves = { serves: 'yes' };
  if (!place) return [[serves, {}]];
  const within = (km: number) => ({ cell: { any: cellsWithin(place, km) } });
  return [
    [
      { ...serves, ...within(12) },
      { ...serves, ...within(25) },
      { ...serves, ...within(NEAR_KM) },
      within(NEAR_KM),
    ],
    [serves, {}],
  ];
}

/** All words that say something; where nothing has them all, the longest one. */
function phrasings(text: string): string[] {
  const words = wordsOf(text).filter((word) => !isStopWord(word));
  const longest = [...words].sort((a, b) => b.length - a.length)[0];
  return [words.join(' '), ...(words.length > 1 && longest ? [longest] : [])];
}

interface Hit {
  score: number;
  meta: { id: string; offer: Offer; at: string; provinces: string };
}

/** Runs in the page. */
interface Asked {
  phrasings: string[];
  attempts: Filters[][];
  shown: number;
  enough: number;
}

const SEARCH = `async ({ phrasings, attempts, shown, enough }) => {
  const pagefind = await import('/pagefind.js');
  if (!globalThis.ready) {
    await pagefind.options({ ranking: { termSimilarity: 2, pageLength: 0.2 } });
    await pagefind.init();
    globalThis.ready = true;
  }
  for (const text of phrasings) {
    for (const list of attempts) {
      const found = new Map();
      for (const filters of list) {
        if (found.size >= enough) break;
        for (const result of (await pagefind.search(text, { filters })).results) {
          if (!found.has(result.id)) found.set(result.id, result);
        }
      }
      if (!found.size) continue;
      return Promise.all(
        [...found.values()]
          .slice(0, shown)
          .map(async (result) => ({ score: result.score, meta: (await result.data()).meta })),
      );
    }
  }
  return [];
}`;

/** Serves the folder as a host does, text compressed, and counts. */
async function serve(folder: string) {
  const spent = { bytes: 0, requests: 0 };
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
    if (name === '/') {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><html lang="fr"><title>Pagefind</title>');
      return;
    }
    if (name === '/favicon.ico') return response.writeHead(404).end();
    spent.requests++;
    const text = /\.(?:js|json)$/.test(name);
    response.setHeader('content-type', name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream');
    const file = createReadStream(path.join(folder, path.normalize(name)));
    file.once('error', () => response.writeHead(404).end());
    const body = text ? file.pipe(createGzip({ level: constants.Z_BEST_COMPRESSION })) : file;
    if (text) response.setHeader('content-encoding', 'gzip');
    body.on('data', (chunk: Buffer) => {
      spent.bytes += chunk.length;
    });
    pipeline(body, response, () => {});
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { server, address, spent };
}

export const pagefind: Peer = {
  name: `Pagefind ${versionOf('pagefind')}`,
  configuration:
    'A custom record a place, French, texts folded; stop words left out of questions, the longest word alone where all find nothing; filtered by cells within 12, 25 and 50 km and by serving in French until five are found, the ten fetched put in order by offer and distance. In Chromium.',
  async build(listings, folder) {
    const { index, errors } = await createIndex({ forceLanguage: 'fr' });
    if (!index) throw new Error(errors.join('; '));
    let waiting: Array<Promise<unknown>> = [];
    for await (const listing of listings) {
      for (const doc of documentsOf(listing)) {
        const { id, fr, en, city, categories, words, offer, at, provinces } = doc;
        waiting.push(
          index.addCustomRecord({
            url: `/${id}`,
            language: 'fr',
            content: fold(`${fr} ${en} ${categories} ${words} ${city}`),
            meta: {
              title: fr || en,
              id,
              offer,
              city,
              at: at ? `${at.latitude} ${at.longitude}` : '',
              provinces: provinces.join(' '),
            },
            filters: {
              serves: [servesInFrench(offer) ? 'yes' : 'no'],
              ...(at && { cell: [cellOf(at)] }),
            },
          }),
        );
        if (waiting.length < 500) continue;
        await Promise.all(waiting);
        waiting = [];
      }
    }
    await Promise.all(waiting);
    await index.writeFiles({ outputPath: folder });
    await close();
  },
  async open(folder) {
    const executablePath = findBrowser('chromium');
    if (!executablePath) throw new Error('Pagefind searches in a browser: set RELAIS_CHROMIUM to Chromium.');
    const { server, address, spent } = await serve(folder);
    const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
    const visit = async (context: BrowserContext) => {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    };
    const ask = async (page: Awaited<ReturnType<typeof visit>>, question: Question, typing = false) => {
      const asked: Asked = {
        phrasings: phrasings(question.text).filter(Boolean),
        // While somebody types there is one search at each key, and nothing is fetched to be shown.
        attempts: typing ? [[{ serves: 'yes' }]] : attempts(question.place),
        shown: typing ? 0 : SHOWN,
        enough: ENOUGH,
      };
      return (await page.evaluate(`(${SEARCH})(${JSON.stringify(asked)})`)) as Hit[];
    };
    const page = await visit(await browser.newContext());
    return {
      async search(question) {
        const hits = (await ask(page, question)).map(({ score, meta }) => {
          const [latitude, longitude] = meta.at.split(' ').map(Number);
          const at = meta.at ? { latitude: latitude!, longitude: longitude! } : undefined;
          const provinces = meta.provinces.split(' ') as never[];
          return { score, fact: { id: meta.id, offer: meta.offer, ...(at && { at }), provinces } };
        });
        return ranked(hits, question.place, 1);
      },
      key: (question) => ask(page, question, true),
      async firstVisit(question) {
        const context = await browser.newContext();
        const before = { ...spent };
        await ask(await visit(context), question);
        await context.close();
        return { bytes: spent.bytes - before.bytes, requests: spent.requests - before.requests };
      },
      async close() {
        await browser.close();
        server.close();
      },
    };
  },
};

import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import type { Language } from '@relais/core/listing';
import { CommandError } from '@relais/publisher';
import sirv from 'sirv';
import { BUSINESSES, businessPage } from './businesses.ts';
import { STATES, type State } from './states.ts';

const PAGES = path.join(path.dirname(import.meta.dirname), 'pages');

const ROUTES: Record<string, string> = {
  '/': 'index.html',
  '/organisation': 'organisation.html',
  '/organisation/en': 'organisation-en.html',
  '/deux-lignes': 'plain.html',
  '/article': 'article.html',
  '/extension': 'extension.html',
  '/etats': 'states.html',
};

/** Served as they stand. */
const FILES: Record<string, string> = {
  '/style.css': 'text/css; charset=utf-8',
  '/state.js': 'text/javascript; charset=utf-8',
};

/**
 * Each state on a host of its own, so that what one keeps on the device is not there in another; a business's badge on one
 * of that business's. All the others are of one site: a browser starts no process for each, and fetches the box once.
 */
const STATE_HOST = /^etat-([\w-]+?)\.[\w-]+\.localhost$/;

/** Where a business shows its badge, in either language. */
const BADGE_PATHS = ['/service-en-francais', '/service-in-french'];

export interface PagesOptions {
  port: number;
  directory: string;
  publicKey: string;
  /** Folder of the built widget. */
  widget: string;
  /** Folder of the built configurator. */
  configurator: string;
}

/** Where a state shows itself. */
export const stateAddress = ({ id, site }: State, lang: string, port: string) =>
  `http://etat-${id}.${site ?? 'etats'}.localhost:${port}/?lang=${lang}`;

const inAttribute = (value: unknown) => JSON.stringify(value).replace(/&/g, '&amp;').replace(/"/g, '&quot;');

const stateFrame = (state: State, lang: Language, port: string, width: number) => {
  const address = stateAddress(state, lang, port);
  const title = state.title[lang];
  return `<li><h2><a href="${address}">${title}</a></h2><iframe src="${address}" title="${title}" width="${width}" loading="lazy"></iframe></li>`;
};

/**
 * The sites of the demonstration: on `localhost` the organisation's, on `<name>.localhost` a business's own.
 * @throws CommandError where the port is taken
 */
export async function servePages({
  port,
  directory,
  publicKey,
  widget,
  configurator,
}: PagesOptions): Promise<Server> {
  // Read from the disk each time: a widget built anew is served anew.
  const forAnySite = {
    dev: true,
    setHeaders: (response: ServerResponse) => response.setHeader('Access-Control-Allow-Origin', '*'),
  };
  const files = sirv(widget, forAnySite);
  const configuratorFiles = sirv(configurator, forAnySite);
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const host = request.headers.host ?? 'localhost';
    const { hostname, port: ownPort } = new URL(`http://${host}`);
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://${host}`);
    const html = (status: number, text: string) =>
      response
        .writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' })
        .end(text);
    const business = BUSINESSES.find(({ hosts }) => hosts.includes(hostname));
    if (business && BADGE_PATHS.includes(pathname)) {
      const badge = { directory, publicKey, widget: `http://localhost:${ownPort}/widget/relais.js` };
      return html(200, await businessPage(business, badge));
    }
    if (business) return html(pathname === '/' ? 200 : 404, await businessPage(business));
    for (const [folder, serve] of Object.entries({ '/widget': files, '/configurateur': configuratorFiles })) {
      if (!pathname.startsWith(`${folder}/`)) continue;
      request.url = request.url!.slice(folder.length);
      return serve(request, response, () => {
        response.writeHead(404).end();
      });
    }
    if (pathname === '/configurateur') return response.writeHead(301, { Location: '/configurateur/' }).end();
    const type = FILES[pathname];
    if (type) {
      return response
        .writeHead(200, { 'Content-Type': type })
        .end(await readFile(path.join(PAGES, path.basename(pathname))));
    }
    const lang = searchParams.get('lang') === 'en' ? 'en' : 'fr';
    const state = STATES.find(({ id }) => id === STATE_HOST.exec(hostname)?.[1]);
    const page = state ? 'state.html' : ROUTES[pathname];
    if (!page)
      return html(404, '<!doctype html><meta charset="utf-8"><p>Rien ici. <a href="/">Retour</a></p>');
    const links = BUSINESSES.map(({ hosts, name, listed }) => {
      const address = `http://${hosts[0]}:${ownPort}/`;
      return `<li><a href="${address}">${name}</a>${listed ? '' : '&nbsp;: pas dans le répertoire, donc pas de pastille'}</li>`;
    });
    const values: Record<string, string> = {
      directory,
      publicKey,
      widget: '/widget/relais.js',
      widgetStyle: '/widget/relais.css',
      businesses: links.join('\n'),
      lang,
      states: STATES.map((one) =>
        stateFrame(one, lang, ownPort, Number(searchParams.get('width')) || 960),
      ).join('\n'),
      ...(state && {
        title: state.title[lang],
        state: inAttribute({
          lang,
          widget: '/widget/relais.js',
          element: state.element ?? 'relais-search',
          around: state.around?.[lang] ?? '…',
          inside: typeof state.inside === 'string' ? state.inside : (state.inside?.[lang] ?? ''),
          attributes: { directory, 'public-key': publicKey, near: 'Sudbury', ...state.attributes },
          steps: state.steps,
        }),
      }),
    };
    const template = await readFile(path.join(PAGES, page), 'utf8');
    return html(
      200,
      template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? ''),
    );
  };
  const server = createServer((request, response) => {
    // An address or a host that is none: no reason to stop.
    answer(request, response).catch(() => response.writeHead(400).end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new CommandError(`Port ${port} is taken. Set another with PORT.`)
          : error,
      ),
    );
    // Every address of this machine's loopback: `*.localhost` may mean either.
    server.listen(port, 'localhost', resolve);
  });
  return server;
}

/** Somebody else's site with the box pasted into it, and the files of the box on a third host, as they may be altered. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { ROOT } from '../src/demo.ts';

const DIST = path.join(ROOT, 'widget', 'dist');
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };

const port = (server: Server) => (server.address() as { port: number }).port;

const listening = (server: Server) =>
  new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));

export interface HostPage {
  body: string;
  /** Goes into the head, before anything else. */
  head?: string;
  policy?: string;
  lang?: string;
}

export class HostSite {
  readonly #pages = createServer((request, response) => this.#page(request.url ?? '/', response));
  readonly #files = createServer((request, response) => void this.#file(request.url ?? '/', response));
  readonly #written = new Map<string, HostPage>();
  /** The page's own script, at `/site.js`. */
  script = '';
  /** Changes a file of the widget on its way, by the start of its name. */
  altered: { name: string; change: (text: string) => string } | undefined;

  static async open(): Promise<HostSite> {
    const site = new HostSite();
    await Promise.all([listening(site.#pages), listening(site.#files)]);
    return site;
  }

  /** Where the widget's files are served: another origin than the pages'. */
  get widget(): string {
    return `http://localhost:${port(this.#files)}`;
  }

  /** @returns the address of the page */
  write(name: string, page: HostPage, host = 'localhost'): string {
    this.#written.set(`/${name}`, page);
    return `http://${host}:${port(this.#pages)}/${name}`;
  }

  #page(url: string, response: import('node:http').ServerResponse): void {
    if (url === '/site.css') {
      response
        .writeHead(200, { 'Content-Type': 'text/css' })
        .end('body { margin: 1rem; font: 1rem sans-serif; }');
      return;
    }
    if (url === '/site.js') {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(this.script);
      return;
    }
    const page = this.#written.get(url);
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    const { body, head = '', policy, lang = 'fr' } = page;
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...(policy && { 'Content-Security-Policy': policy }),
    });
    response.end(
      `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Hôte</title>${head}</head><body>${body}</body></html>`,
    );
  }

  async #file(url: string, response: import('node:http').ServerResponse): Promise<void> {
    const name = path.basename(new URL(url, 'http://x').pathname);
    try {
      const text = await readFile(path.join(DIST, name), 'utf8');
      const { altered } = this;
      const served = altered && name.startsWith(altered.name) ? altered.change(text) : text;
      response
        .writeHead(200, {
          'Content-Type': TYPES[path.extname(name)] ?? 'application/octet-stream',
          'Access-Control-Allow-Origin': '*',
        })
        .end(served);
    } catch {
      response.writeHead(404).end();
    }
  }

  close(): void {
    for (const server of [this.#pages, this.#files]) {
      server.closeAllConnections();
      server.close();
    }
  }
}

/** What `integrity` says of each file of this build. */
export async function integrities(): Promise<Record<string, string>> {
  return JSON.parse(await readFile(path.join(DIST, 'relais.sri.json'), 'utf8')).files;
}

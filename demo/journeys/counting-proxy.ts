/**
 * All of the network that a browser has: every request of it passes here, is noted, and is answered here or not at all.
 * What a browser asks of the real internet cannot leave.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is at an address; undefined where nothing is. */
export type Served = { type: string; body: string | Uint8Array } | undefined;

export interface CountingProxy {
  /** Every address that was asked for, in that order; of what is encrypted only the host. */
  asked: string[];
  /** For the browser's command line. */
  flags: string[];
  close(): void;
}

export async function startCountingProxy(at: (url: URL) => Served | Promise<Served>): Promise<CountingProxy> {
  const asked: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    asked.push(url.href);
    const served = await at(url);
    if (!served) return void response.writeHead(404).end();
    response
      .writeHead(200, { 'Content-Type': served.type, 'Access-Control-Allow-Origin': '*' })
      .end(served.body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  server.on('connect', (request, socket) => {
    asked.push(`https://${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    // This machine, too: browsers pass proxies by for it otherwise.
    flags: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

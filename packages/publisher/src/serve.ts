import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { CommandError } from './command-error.ts';

/**
 * Serves a directory's folder as a static host would, readable by other sites.
 * @param port 0 takes a free one
 * @throws CommandError where there is no directory in the folder, or the port is taken
 */
export async function serveDirectory(directory: string, port: number, host = '127.0.0.1'): Promise<Server> {
  if (!existsSync(path.join(directory, 'manifest.json'))) {
    throw new CommandError(
      `${directory} holds no manifest.json. Make a directory with: relais publish LISTINGS --out ${directory}`,
    );
  }
  const serve = sirv(directory, {
    // Read from the disk each time: an edition published while it serves is served.
    dev: true,
    setHeaders(response, pathname) {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('X-Content-Type-Options', 'nosniff');
      if (pathname.startsWith('/f/')) {
        response.setHeader('Content-Type', 'application/octet-stream');
        response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      } else {
        response.setHeader('Cache-Control', 'no-cache');
      }
    },
  });
  const server = createServer((request, response) => {
    serve(request, response, () => {
      // A missing file says so to other sites too, or a browser would call it a missing header.
      response
        .writeHead(404, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/plain' })
        .end('Not found\n');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new CommandError(`Port ${port} is taken. Choose another with --port, or 0 for any free one.`)
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });
  return server;
}

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { DIST } from '../../../scripts/lib/project.mjs';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
};

/** A plain file server without the headers of Plumbline. */
export interface PlainHost {
  readonly address: string; // of the page, without a slash at the end
  readonly strays: readonly string[]; // requests outside the page's folder, or for missing files
  close(): Promise<void>;
}

/** Serves dist/ below `path` with no header except the type. It answers the path without a slash with the page itself. */
export async function plainHost(path: string): Promise<PlainHost> {
  const strays: string[] = [];
  const server = createServer((request, response) => {
    const asked = (request.url ?? '').split('?', 1)[0] ?? '';
    const within = asked === path ? '/' : asked.startsWith(`${path}/`) ? asked.slice(path.length) : null;
    const file = within === '/' ? '/index.html' : within;
    const missing = () => {
      strays.push(asked);
      response.writeHead(404).end();
    };
    if (file === null) return missing();
    readFile(join(DIST, file)).then(
      (bytes) =>
        void response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes),
      missing,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${path}`,
    strays,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

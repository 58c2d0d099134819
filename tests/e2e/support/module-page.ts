import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** A server for one module of the app and a page that uses it. */
export interface ModulePage {
  readonly address: string; // ends with '/': the page
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', html: 'text/html' };

/** @param source below src/; the page imports it from '/module.js'. @param files made anew for each request, by path. */
export async function serveModule(source: string, files: Readonly<Record<string, () => string>>): Promise<ModulePage> {
  const made = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: fileURLToPath(new URL(`../../../src/${source}`, import.meta.url)), formats: ['es'], fileName: 'm' },
    },
  })) as Rolldown.RolldownOutput[];
  const code = made[0]?.output[0].code ?? '';
  const all: typeof files = { ...files, '/module.js': () => code };
  const server = createServer(({ url = '/' }, response) => {
    const path = url === '/' ? '/index.html' : url;
    const body = all[path]?.();
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

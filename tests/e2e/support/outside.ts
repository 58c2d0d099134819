import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** All requests to other machines. */
export interface Outside {
  readonly port: number; // of the proxy, on 127.0.0.1
  readonly attempts: readonly string[]; // 'GET http://host/path' or 'CONNECT host:443'
  close(): Promise<void>;
}

/**
 * A proxy that blocks and records every request. The browser sends it each request to another host than localhost, whether it comes
 * from the page, a worker, the service worker or the browser itself.
 */
export async function watchOutside(): Promise<Outside> {
  const attempts: string[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    attempts.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  server.on('connect', (request: IncomingMessage, socket: Duplex) => {
    attempts.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    attempts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

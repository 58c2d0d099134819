import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface SecureFront {
  readonly origin: string;
  close(): Promise<void>;
}

/** The same server over https, which some browser features require. The certificate beside this file is self-signed. */
export async function secureFront(origin: string): Promise<SecureFront> {
  const pem = await readFile(new URL('localhost.pem', import.meta.url), 'utf8');
  const { port, host } = new URL(origin);
  const front = createServer({ key: pem, cert: pem }, (asked, answer) => {
    const { method, url: path, headers } = asked;
    const passed = request({ port, method, path, headers: { ...headers, host } }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => front.listen(0, 'localhost', resolve));
  return {
    origin: `https://localhost:${(front.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        front.closeAllConnections();
        front.close(() => resolve());
      }),
  };
}

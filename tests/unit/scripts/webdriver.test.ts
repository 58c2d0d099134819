import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { BrowserLost, startSession } from '../../e2e/engines/webdriver.ts';

/** What becomes of a session that is asked of a driver like this one. */
async function askedOf(driver: RequestListener): Promise<unknown> {
  const server = createServer(driver);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await startSession(`http://127.0.0.1:${port}`, {}).catch((failure: unknown) => failure);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

test('a driver that goes away while it is asked is lost, and what was asked is named', async () => {
  const failure = await askedOf((request) => void request.socket.destroy());
  expect(failure).toBeInstanceOf(BrowserLost);
  expect(String(failure)).toContain('its program is gone: POST /session {"capabilities":{}}');
});

test('one that answers with an error is there', async () => {
  const failure = await askedOf((_request, response) => {
    response.writeHead(500).end(JSON.stringify({ value: { error: 'session not created', message: 'no browser' } }));
  });
  expect(failure).toBeInstanceOf(Error);
  expect(failure).not.toBeInstanceOf(BrowserLost);
  expect(String(failure)).toContain('session not created: no browser');
});

test.each([
  ['unknown error', 'Could not parse script result'],
  ['invalid session id', 'session deleted because of page crash or hang.'],
])('one whose page has crashed is lost: %s, %s', async (error, message) => {
  const failure = await askedOf((_request, response) => {
    response.writeHead(500).end(JSON.stringify({ value: { error, message } }));
  });
  expect(failure).toBeInstanceOf(BrowserLost);
  expect(String(failure)).toContain(message);
});

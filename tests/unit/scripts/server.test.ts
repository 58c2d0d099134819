import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../../scripts/lib/server.mjs';
import { fault } from '../../support/faults/catalogue.ts';

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request as written: fetch would tidy the path and choose the host itself. */
function ask(host: string, port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host, port, path, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body });
      });
    })
      .once('error', reject)
      .end();
  });
}

describe('served', () => {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-server-'));
  const BYTES = Array.from({ length: 100 }, (_, i) => String.fromCharCode(33 + (i % 90))).join('');
  let server: Awaited<ReturnType<typeof serve>>;
  const get = (path: string, headers: Record<string, string> = {}) => ask('localhost', server.port, path, headers);

  beforeAll(async () => {
    mkdirSync(join(root, 'assets'));
    writeFileSync(join(root, 'index.html'), '<!doctype html>');
    writeFileSync(join(root, 'sw.js'), 'self;');
    writeFileSync(join(root, 'assets/model-abc.wasm'), 'wasm');
    writeFileSync(join(root, '.secret'), 'no');
    mkdirSync(join(root, '.git'));
    writeFileSync(join(root, '.git/config'), 'no');
    writeFileSync(join(root, 'a b.json'), '{}');
    writeFileSync(join(root, 'clip.webm'), BYTES);
    server = await serve(root, 0);
  });
  afterAll(async () => {
    await server.close();
    rmSync(root, { recursive: true });
  });

  test('every answer carries the policy, a type and nosniff', async () => {
    for (const [path, type] of [
      ['/', 'text/html;charset=utf-8'],
      ['/sw.js', 'text/javascript'], // always UTF-8: modules, workers and service workers have no other encoding
      ['/assets/model-abc.wasm', 'application/wasm'],
      ['/a%20b.json', 'application/json'],
      ['/missing', 'text/plain; charset=utf-8'],
    ] as const) {
      const { headers } = await fetch(server.origin + path);
      expect(headers.get('content-type')).toBe(type);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toMatch(
        /default-src 'none'.*connect-src 'self'.*frame-ancestors 'none'/,
      );
      expect(headers.get('content-security-policy')).not.toContain("'unsafe-eval'");
    }
  });

  test('hashed files are kept for ever, everything else is asked for anew', async () => {
    expect((await fetch(`${server.origin}/assets/model-abc.wasm`)).headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${server.origin}/sw.js`)).headers.get('cache-control')).toBe('no-cache');
    expect((await fetch(server.origin)).headers.get('cache-control')).toBe('no-cache');
  });

  test('what has not changed is not sent again', async () => {
    const etag = (await get('/sw.js')).headers.etag ?? '';
    const again = await get('/sw.js', { 'If-None-Match': etag });
    expect(again).toMatchObject({ status: 304, body: '' });
    expect(again.headers['x-content-type-options']).toBe('nosniff');
    writeFileSync(join(root, 'sw.js'), 'self; // a new build');
    expect(await get('/sw.js', { 'If-None-Match': etag })).toMatchObject({ status: 200, body: 'self; // a new build' });
  });

  test.each(['/', '/?source=demo', '/#/settings', '/index.html'])('the page is at %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 200, body: '<!doctype html>' });
  });

  test.each([
    '/.secret',
    '/%2esecret',
    '/.git/config',
    '/assets/../.secret',
    '/../../../../etc/hostname',
    '/..%2f..%2f..%2f..%2fetc/hostname',
    '/..%5c..%5cetc/hostname',
    '/assets', // a folder is not listed
    '/assets/',
    '/missing.json',
    '/%00',
    '/%zz',
  ])('%s is not there', async (path) => {
    const { status, body, headers } = await get(path);
    expect({ status, body }).toEqual({ status: 404, body: 'There is no such file.\n' });
    expect(headers['cache-control']).toBeUndefined(); // a file that is missing now may be there later
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    const { status, headers } = await fetch(server.origin, { method });
    expect({ status, allow: headers.get('allow') }).toEqual({ status: 405, allow: 'GET, HEAD' });
  });

  test('HEAD answers as GET does, without the content', async () => {
    const response = await fetch(`${server.origin}/clip.webm`, { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe('100');
    expect(await response.text()).toBe('');
  });

  test.each([
    ['bytes=0-9', 0, 9],
    ['bytes=90-', 90, 99],
    ['bytes=-10', 90, 99],
    ['bytes=-1000', 0, 99],
    ['bytes=0-1000', 0, 99],
    ['bytes=5-5', 5, 5],
  ])('%s of 100 bytes is a part', async (range, first, last) => {
    const { status, headers, body } = await get('/clip.webm', { Range: range });
    expect({ status, body }).toEqual({ status: 206, body: BYTES.slice(first, last + 1) });
    expect(headers['content-range']).toBe(`bytes ${first}-${last}/100`);
    expect(headers['content-length']).toBe(String(last - first + 1));
  });

  test.each([
    'bytes=-',
    'bytes=-0',
    'lines=1-2',
    'bytes=0-1,5-6', // several ranges may be answered with everything (RFC 9110, 14.2)
    'bytes=9-5',
    'bytes=0-0',
  ])('%s is answered with everything', async (range) => {
    const { status, headers, body } = await get('/clip.webm', { Range: range });
    expect({ status, body }).toEqual({ status: 200, body: BYTES });
    expect(headers['accept-ranges']).toBe('bytes');
    expect(headers['content-range']).toBeUndefined();
  });

  test.each(['bytes=100-', 'bytes=100-200'])('%s of 100 bytes cannot be answered', async (range) => {
    const { status, headers } = await get('/clip.webm', { Range: range });
    expect({ status, range: headers['content-range'] }).toEqual({ status: 416, range: 'bytes */100' });
  });

  test.each(['127.0.0.1', '[::1]'])(`fault: ${fault('otherAddress')}: %s`, async (name) => {
    const { status, headers } = await get('/?source=demo', { Host: `${name}:${server.port}` });
    expect({ status, location: headers.location }).toEqual({ status: 308, location: `${server.origin}/?source=demo` });
    expect(headers['cache-control']).toBe('no-store');
  });

  /** A machine without IPv6 has no ::1. */
  const loopbacks = Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).flatMap(({ address }) => (['127.0.0.1', '::1'].includes(address) ? [address] : [])),
  );
  test.each(loopbacks)('localhost is answered on %s', async (host) => {
    const { status, body } = await ask(host, server.port, '/', { Host: `localhost:${server.port}` });
    expect({ status, body }).toEqual({ status: 200, body: '<!doctype html>' });
  });

  test('a redirect stays on this machine, whatever the path looks like', async () => {
    const { headers } = await ask('127.0.0.1', server.port, '//elsewhere.example/', { Host: '127.0.0.1' });
    expect(headers.location).toBe('http://localhost//elsewhere.example/');
  });

  test('a taken port is an error that says so', async () => {
    await expect(serve(root, server.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

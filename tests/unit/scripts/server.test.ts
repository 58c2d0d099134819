import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileFor, rangeOf, serve } from '../../../scripts/lib/server.mjs';

describe('the file an address means', () => {
  test.each([
    ['/', 'index.html'],
    ['/?source=demo', 'index.html'],
    ['/assets/index-abc.js', 'assets/index-abc.js'],
    ['/a%20b.json', 'a b.json'],
    ['/../package.json', 'package.json'], // stays inside, where there is no such file
    ['/a/../../../etc/passwd', 'etc/passwd'],
    ['/..%2f..%2fetc/passwd', 'etc/passwd'],
    ['/.git/config', null],
    ['/.built-from', null],
    ['/%00', null],
    ['/%zz', null],
  ])('%s is %s', (url, file) => {
    expect(fileFor(url)).toBe(file);
  });
});

describe('one byte range', () => {
  test.each([
    [undefined, null],
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=0-1000', { start: 0, end: 99 }],
    ['bytes=100-', undefined],
    ['bytes=-', null],
    ['lines=1-2', null],
    ['bytes=0-1,5-6', null], // several ranges may be answered with everything (RFC 9110, 14.2)
  ])('%s of 100 bytes', (header, range) => {
    expect(rangeOf(header, 100)).toEqual(range);
  });
});

describe('served', () => {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-server-'));
  let server: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    mkdirSync(join(root, 'assets'));
    writeFileSync(join(root, 'index.html'), '<!doctype html>');
    writeFileSync(join(root, 'sw.js'), 'self;');
    writeFileSync(join(root, 'assets/model-abc.wasm'), 'wasm');
    writeFileSync(join(root, '.secret'), 'no');
    server = await serve(root, 0);
  });
  afterAll(async () => {
    await server.close();
    rmSync(root, { recursive: true });
  });

  test('every answer carries the policy, a type and nosniff', async () => {
    for (const [path, type] of [
      ['/', 'text/html; charset=utf-8'],
      ['/sw.js', 'text/javascript; charset=utf-8'],
      ['/assets/model-abc.wasm', 'application/wasm'],
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
    const etag = (await fetch(`${server.origin}/sw.js`)).headers.get('etag') ?? '';
    const again = await fetch(`${server.origin}/sw.js`, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });

  test('nothing outside the folder, no dot files, nothing but reading', async () => {
    expect((await fetch(`${server.origin}/.secret`)).status).toBe(404);
    expect((await fetch(server.origin, { method: 'POST' })).status).toBe(405);
    const status = await new Promise((resolve) => {
      // fetch would tidy the path away before sending it
      request({ port: server.port, path: '/../../../../etc/hostname' }, (response) =>
        resolve(response.statusCode),
      ).end();
    });
    expect(status).toBe(404);
  });

  test('a taken port is an error that says so', async () => {
    await expect(serve(root, server.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

// A static server for dist/, and nothing more: loopback only, files only, strict headers.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SECURITY_HEADERS } from './policy.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.webm': 'video/webm',
  '.mp4': 'video/mp4',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' };

/** Vite puts a hash of the content into the names under assets/: those never change, everything else is asked for anew. */
const caching = (path) => (path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');

/**
 * The file that an address means, relative to the root; null for anything outside it and for dot files.
 * @param {string} url
 */
export function fileFor(url) {
  let path;
  try {
    path = normalize(decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '')).replace(/^[/\\]+/, '');
  } catch {
    return null; // a broken %-escape
  }
  if (path.includes('\0') || path.split(sep).some((part) => part.startsWith('.') && part !== '.')) return null;
  return path === '' || path === '.' ? 'index.html' : path;
}

/**
 * One byte range (video elements need it to loop). Null: send everything; undefined: cannot be satisfied.
 * @param {string | undefined} header
 * @param {number} size
 */
export function rangeOf(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  return start > end ? undefined : { start, end };
}

const answer = (response, status, text, headers = {}) =>
  response.writeHead(status, { ...SECURITY_HEADERS, ...PLAIN, ...headers }).end(text);

async function respond(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return answer(response, 405, 'Only GET and HEAD.\n', { Allow: 'GET, HEAD' });
  const path = fileFor(request.url ?? '/');
  const file = path === null ? null : join(root, path);
  const info = file === null ? null : await stat(file).catch(() => null);
  if (path === null || file === null || !info?.isFile()) return answer(response, 404, 'There is no such file.\n');

  const etag = `"${info.size.toString(36)}-${Math.trunc(info.mtimeMs).toString(36)}"`;
  const headers = {
    ...SECURITY_HEADERS,
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': caching(path),
    'Accept-Ranges': 'bytes',
    ETag: etag,
  };
  if (request.headers['if-none-match'] === etag) return response.writeHead(304, headers).end();
  const range = rangeOf(request.headers.range, info.size);
  if (range === undefined) return answer(response, 416, 'No such part.\n', { 'Content-Range': `bytes */${info.size}` });
  const { start, end } = range ?? { start: 0, end: info.size - 1 };
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'Content-Length': String(end - start + 1),
    ...(range ? { 'Content-Range': `bytes ${start}-${end}/${info.size}` } : {}),
  });
  if (request.method === 'HEAD' || info.size === 0) return response.end();
  // A reader that goes away in the middle is its own affair.
  return pipeline(createReadStream(file, { start, end }), response).catch(() => response.destroy());
}

const listening = (root, port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      respond(root, request, response).catch((error) => {
        console.error(error);
        if (response.headersSent) response.destroy();
        else answer(response, 500, 'The file could not be read.\n');
      });
    });
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });

/** A machine without IPv6 has no ::1; that is no fault. */
const NO_IPV6 = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'];

/** A port that is free on one loopback address may be taken on the other: of those that are given, another is asked for. */
const GOES = 20;

async function onBothLoopbacks(root, port, goes) {
  const v4 = await listening(root, port, '127.0.0.1');
  const v6 = await listening(root, v4.address().port, '::1').catch((error) => {
    if (NO_IPV6.includes(error.code)) return null;
    v4.close();
    if (error.code === 'EADDRINUSE' && goes > 1) return 'taken';
    throw error;
  });
  if (v6 === 'taken') return onBothLoopbacks(root, port, goes - 1);
  return v6 ? [v4, v6] : [v4];
}

/**
 * Serves a folder on both loopback addresses (browsers try either for "localhost"). Port 0 takes a free one.
 * Rejects with the system's error, EADDRINUSE above all.
 * @param {string} root
 * @param {number} port
 * @returns {Promise<{ port: number, origin: string, close: () => Promise<void> }>}
 */
export async function serve(root, port) {
  const servers = await onBothLoopbacks(root, port, port === 0 ? GOES : 1);
  const taken = servers[0].address().port;
  const close = (server) =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return {
    port: taken,
    origin: `http://localhost:${taken}`,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

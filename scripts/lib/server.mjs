// The static server for dist/: sirv reads the files; this file adds what sirv does not know. Loopback addresses only unless
// another is asked for (the container), one host name, the headers of the policy table, no dot files.
import { createServer } from 'node:http';
import sirv from 'sirv';
import { SECURITY_HEADERS } from './policy.mjs';

/** Vite puts a hash of the content into the names below assets/, so these files never change. The browser revalidates all others. */
const caching = (path) => (path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');

/**
 * The path that a request means, decoded; null for a dot file and for what is no path. sirv keeps `..` inside its folder,
 * but it serves dot files when it looks at the disk for each request.
 * @param {string} url
 */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
    const hidden = path.split(/[/\\]/).some((part) => part.startsWith('.'));
    return !path.startsWith('/') || path.includes('\0') || hidden ? null : path;
  } catch {
    return null; // a broken %-escape
  }
}

/**
 * A Range header in the one form that sirv reads correctly, `bytes=first-last`. Undefined: send the whole file, which RFC 9110
 * section 14.2 allows for any range. sirv would take the last n bytes (`-n`) for the first n, and would throw at `5-2`.
 * @param {string | undefined} header
 * @param {number} size
 */
function plainRange(header, size) {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '')
    return Number(last) > 0 && size > 0 ? `bytes=${Math.max(0, size - Number(last))}-${size - 1}` : undefined;
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (Number(first) >= size) return `bytes=${first}-`; // sirv answers 416
  // sirv takes a last byte 0 for "to the end".
  return end > 0 && Number(first) <= end ? `bytes=${first}-${end}` : undefined;
}

/** Other names of this machine. Browsers keep storage per origin: under such a name a second, empty Plumbline would open. */
const OTHER_NAME = /^(?:127\.0\.0\.1|\[::1\])(:\d+)?$/;

function answer(response, status, text, headers = {}) {
  for (const name of ['Cache-Control', 'Content-Range']) response.removeHeader(name);
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(text);
}

/** @param {string} root */
function handlerFor(root) {
  const missing = (_, response) => answer(response, 404, 'There is no such file.\n');
  // `dev` looks at the disk for each request, so that a new build is served without a restart.
  const files = sirv(root, {
    dev: true,
    etag: true,
    extensions: ['html'],
    onNoMatch: missing,
    setHeaders: ({ req }, _, { size }) => {
      const range = plainRange(req.headers.range, size);
      if (range === undefined) delete req.headers.range;
      else req.headers.range = range;
    },
  });
  return (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return answer(response, 405, 'Only GET and HEAD.\n', { Allow: 'GET, HEAD' });
    const path = pathOf(request.url);
    if (path === null) return missing(request, response);
    const other = OTHER_NAME.exec(request.headers.host ?? '');
    if (other)
      return answer(response, 308, 'Plumbline is at localhost.\n', {
        Location: `http://localhost${other[1] ?? ''}${request.url}`,
        'Cache-Control': 'no-store', // another program may use this port tomorrow
      });
    response.setHeader('Cache-Control', caching(path));
    response.setHeader('Accept-Ranges', 'bytes');
    // sirv leaves two things to the caller: the error of a file that vanishes before it is read, which would end the process,
    // and the open file when the reader goes away half-way.
    response.once('pipe', (file) => {
      file.once('error', () => response.destroy());
      response.once('close', () => file.destroy());
    });
    return files(request, response);
  };
}

const listening = (root, port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer(handlerFor(root));
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });

/** A machine without IPv6 has no ::1. That is not an error. */
const NO_IPV6 = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'];

/** A port that is free on one loopback address may be taken on the other. How many free ports are tried. */
const ATTEMPTS = 20;

async function onBothLoopbacks(root, port, attempts) {
  const v4 = await listening(root, port, '127.0.0.1');
  const v6 = await listening(root, v4.address().port, '::1').catch((error) => {
    if (NO_IPV6.includes(error.code)) return null;
    v4.close();
    if (error.code === 'EADDRINUSE' && attempts > 1) return 'taken';
    throw error;
  });
  if (v6 === 'taken') return onBothLoopbacks(root, port, attempts - 1);
  return v6 ? [v4, v6] : [v4];
}

/**
 * Serves a folder on both loopback addresses (browsers try either for "localhost"), or on `host` alone. Port 0 takes a free
 * one. Rejects with the system's error, EADDRINUSE above all.
 * @param {string} root
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<{ port: number, origin: string, close: () => Promise<void> }>}
 */
export async function serve(root, port, host) {
  const servers =
    host === undefined
      ? await onBothLoopbacks(root, port, port === 0 ? ATTEMPTS : 1)
      : [await listening(root, port, host)];
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

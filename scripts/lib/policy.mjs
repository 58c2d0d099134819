// The policies that the browser enforces on the page. The response headers, the <meta> in the built index.html (for hosts that send
// no headers) and the tests all use this table.

import { createHash } from 'node:crypto';

/**
 * The only inline script of the page. Some hosts answer /tools/plumbline with the page instead of a redirect to /tools/plumbline/, and
 * then all relative addresses are wrong. If a script cannot be loaded, this one goes to the address with the slash.
 */
export const SLASH_SCRIPT =
  "addEventListener('error',e=>{let l=location,p=l.pathname;e.target.type=='module'&&!/\\/$|\\.\\w+$/.test(p)&&l.replace(p+'/'+l.search+l.hash)},!0)";
const slashHash = `'sha256-${createHash('sha256').update(SLASH_SCRIPT).digest('base64')}'`;

/** Only this origin, and no eval. WebAssembly may be compiled; pictures and clips may be blob or data URLs. */
const CONTENT = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'", slashHash],
  'worker-src': ["'self'"],
  'connect-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'media-src': ["'self'", 'blob:', 'mediastream:'],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'manifest-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** Directives that a <meta> cannot carry (https://www.w3.org/TR/CSP3/#meta-element). */
const HEADER_ONLY = ['frame-ancestors'];

/** @param {[name: string, values: string[]][]} directives */
const written = (directives) => directives.map(([name, values]) => `${name} ${values.join(' ')}`).join('; ');

export const contentPolicy = written(Object.entries(CONTENT));
export const metaPolicy = written(Object.entries(CONTENT).filter(([name]) => !HEADER_ONLY.includes(name)));

/** Sent with every file. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': contentPolicy,
  'Permissions-Policy': [
    'camera=(self)',
    ...['microphone', 'geolocation', 'display-capture', 'usb', 'serial', 'hid', 'midi', 'payment'].map(
      (feature) => `${feature}=()`,
    ),
  ].join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-DNS-Prefetch-Control': 'off', // Chromium asks for the names in a page's links, where the page came by http
  'X-Content-Type-Options': 'nosniff',
};

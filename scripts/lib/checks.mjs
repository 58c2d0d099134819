const bin = (name) => `node_modules/.bin/${name}`;

/** knip's answers for a file are kept until it changes; each of the two runs has its own, as they run side by side. */
const knip = (cache, more = '') =>
  `--no-progress --no-config-hints --cache --cache-location .cache/${cache} ${more}`.trim().split(' ');

/**
 * What `npm run check` runs, side by side. What can be kept from one run to the next lies in .cache/; each tool decides by the
 * content of the files and its own version whether that still holds.
 */
export const CHECKS = [
  { name: 'types', command: 'node', args: ['scripts/types.mjs'] },
  {
    name: 'lint',
    command: bin('oxlint'),
    args: ['--type-aware', '--deny-warnings', '--report-unused-disable-directives'],
  },
  { name: 'conventions', command: 'node', args: ['scripts/conventions.mjs'] },
  { name: 'arrows', command: 'node', args: ['scripts/arrows.mjs'] },
  { name: 'names', command: 'node', args: ['scripts/names.mjs'] },
  { name: 'documents', command: 'node', args: ['scripts/documents.mjs'] },
  { name: 'messages', command: 'node', args: ['scripts/messages.mjs', '--check'] },
  { name: 'stray text', command: 'node', args: ['scripts/stray-text.mjs'] },
  {
    name: 'format',
    command: bin('prettier'),
    args: '--check --log-level warn --cache --cache-strategy content --cache-location .cache/prettier .'.split(' '),
  },
  { name: 'dead code', command: bin('knip'), args: knip('knip') },
  // The app alone: what only tests and tools use is dead as well.
  { name: 'dead code in the app', command: bin('knip'), args: knip('knip-app', '--production') },
  { name: 'licences', command: 'node', args: ['scripts/licences.mjs'] },
];

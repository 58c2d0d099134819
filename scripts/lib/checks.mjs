const bin = (name) => `node_modules/.bin/${name}`;

/** knip caches its results for unchanged files. The two runs have separate caches, because they run in parallel. */
const knip = (cache, more = '') =>
  `--no-progress --no-config-hints --cache --cache-location .cache/${cache} ${more}`.trim().split(' ');

/**
 * The checks of `npm run check`, which run in parallel. Their caches are in .cache/; each tool decides by the content of the files
 * and its own version whether a cached result is still valid.
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
  // The app alone: code that only tests and tools use is dead as well.
  { name: 'dead code in the app', command: bin('knip'), args: knip('knip-app', '--production') },
  { name: 'licences', command: 'node', args: ['scripts/licences.mjs'] },
];

// The import rules of docs/architecture.md: which part of src may import which. Imports of types count as well: a part that uses
// another part's types depends on it. `npm run check` runs this; tests/unit/scripts/arrows.test.ts breaks each rule.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceFiles } from './lib/source-files.mjs';

/** The parts in the order of the data, and the parts before it that each may import. A part may always import itself. */
const PARTS = {
  base: [],
  camera: ['base'],
  pose: ['base'],
  geometry: ['base', 'pose/pose.ts'], // the points, not the networks
  alerts: ['base', 'geometry'],
  history: ['base', 'geometry', 'alerts'],
  monitor: ['base', 'camera', 'pose', 'geometry', 'alerts', 'history'],
  platform: ['base', 'alerts', 'history'],
  state: ['base', 'camera', 'pose', 'geometry', 'alerts', 'history', 'monitor', 'platform'],
  ui: ['base', 'camera', 'pose', 'geometry', 'alerts', 'history', 'monitor', 'platform', 'state'],
  features: ['base', 'camera', 'pose', 'geometry', 'alerts', 'history', 'monitor', 'platform', 'state', 'ui'],
  app: ['base', 'camera', 'pose', 'geometry', 'alerts', 'history', 'monitor', 'platform', 'state', 'ui', 'features'],
  'main.tsx': ['base', 'ui', 'app'],
};

const ORDER = 'camera -> pose -> geometry -> alerts -> history -> monitor -> state -> ui -> features -> app';

/** Packages that only one part may import. Any part may import the others. */
const HOMES = [
  {
    packages: /^@(tensorflow|tensorflow-models|mediapipe)\//,
    homes: ['pose'],
    why: 'the networks run in src/pose only',
  },
  { packages: /^idb(-|\/|$)/, homes: ['history/store'], why: 'src/history/store is the one gate to IndexedDB' },
  { packages: /^preact(\/|$)/, homes: ['ui', 'features', 'app'], why: 'only the interface draws' },
  { packages: /^@preact\//, homes: ['state', 'ui', 'features', 'app'], why: 'only the page has signals' },
  { packages: /^uplot(\/|$)/, homes: ['ui/charts'], why: 'src/ui/charts alone knows the chart library' },
];

/** Inside a part: a room imports itself, the rooms before it, and files outside rooms. */
const ROOMS = {
  geometry: ['fit', 'outline', 'standing', 'head', 'trunk', 'motion', 'calibration'],
  alerts: ['load', 'decide', 'answers', 'reminders', 'breaks'],
  history: ['records', 'minute', 'analysis', 'store', 'backup', 'sample'],
  ui: ['format', 'view', 'components', 'charts'],
};

const WINDOWLESS = 'a worker has no window';
const PURE = 'what is pure knows neither window nor worker';

/** Arrows inside a part, and finer ones between parts: files of `from` never import files of `to`. */
const NEVER = [
  { from: /^camera\/pure\//, to: /^camera\/(?!pure\/)/, why: PURE },
  { from: /^camera\/worker\//, to: /^camera\/window\//, why: WINDOWLESS },
  { from: /^monitor\/[^/]+$/, to: /^monitor\/(worker|window)\//, why: PURE },
  { from: /^monitor\/worker\//, to: /^(monitor|camera)\/window\//, why: WINDOWLESS },
  {
    from: /^monitor\/window\//,
    to: /^(monitor|camera)\/worker\/(?!(main|clock)\.ts)/,
    why: 'the window talks to the worker',
  },
  {
    from: /^(state\/|ui\/|features\/[^/]+\/(?!worker\/)|app\/)/,
    to: /^pose\/(?!(pose|estimator)\.ts$)/,
    why: 'the page computes no posture: from src/pose it knows the types in pose.ts and estimator.ts',
  },
  {
    from: /^(state|ui)\//,
    to: /^monitor\/(worker|window)\/|^monitor\/(pipeline|pacing)\.ts$/,
    why: 'shared parts of the interface know what the monitor says, not how it works',
  },
  { from: /^features\/[^/]+\/pure\//, to: /^(ui|platform)\/|^features\/[^/]+\/(?!pure\/)[^/]+\//, why: PURE },
  {
    from: /^features\/[^/]+\/worker\//,
    to: /^(ui|platform)\/|^features\/[^/]+\/(window|screens|view|saved)\//,
    why: WINDOWLESS,
  },
  {
    from: /^features\/[^/]+\/view\//,
    to: /^features\/[^/]+\/(screens|saved|window|worker)\//,
    why: 'a view prepares what a screen shows and knows no screen',
  },
];

/** @param {string} file @param {readonly string[]} homes */
const isWithin = (file, homes) => homes.some((home) => file === home || file.startsWith(`${home}/`));

/**
 * What stands against one import, or null.
 * @param {string} file that imports, relative to src/
 * @param {string} target relative to src/ for a file of ours ('pose/pose.ts'), as it is written for a package ('idb')
 * @param {boolean} isOurs the target is a file of ours
 * @returns {string | null}
 */
export function objection(file, target, isOurs) {
  if (!isOurs) {
    const broken = HOMES.find(({ packages, homes }) => packages.test(target) && !isWithin(file, homes));
    return broken?.why ?? null;
  }
  if (target.startsWith('..')) return 'the app does not know its tests, tools and scripts';
  const [part = '', room] = file.split('/');
  const [otherPart, otherRoom] = target.split('/');
  if (part !== otherPart && !isWithin(target, PARTS[part] ?? [])) return ORDER;
  if (part === 'features' && otherPart === 'features' && room !== otherRoom)
    return 'features never import each other: what two of them need moves down';
  const rooms = part === otherPart ? (ROOMS[part] ?? []) : [];
  if (rooms.includes(room) && rooms.indexOf(otherRoom) > rooms.indexOf(room))
    return `rooms of ${part} import rooms before them: ${rooms.join(' -> ')}`;
  return NEVER.find(({ from, to }) => from.test(file) && to.test(target))?.why ?? null;
}

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\bnew URL\(\s*)(['"])([^'"\n]+)\1/g;

/**
 * Every objection to the imports of one file.
 * @param {string} file relative to src/
 * @param {string} text
 * @returns {string[]}
 */
export function objections(file, text) {
  return [...text.matchAll(IMPORT)].flatMap(([, , written = '']) => {
    const isOurs = written.startsWith('.');
    const target = isOurs ? posix.join(posix.dirname(file), written.replace(/\?.*/, '')) : written;
    const why = objection(file, target, isOurs);
    return why === null ? [] : [`src/${file} imports ${written}: ${why}`];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = sourceFiles()
    .filter((path) => path.startsWith('src/'))
    .flatMap((path) => objections(path.slice('src/'.length), readFileSync(path, 'utf8')));
  for (const line of found) console.error(line);
  if (found.length > 0) process.exitCode = 1;
}

import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { build } from '../scripts/lib/project.mjs';
import { filmOf } from '../tests/e2e/support/film.ts';
import { hide } from '../tests/e2e/support/hidden.ts';
import { openSession, type Session } from '../tests/e2e/support/session.ts';
import { calibrated, clickButton } from '../tests/e2e/support/visit.ts';
import { sampleScene } from '../tests/support/fake-camera.ts';
import { text as calibrateText } from '../src/features/calibrate/text.ts';
import {
  causeOf,
  countFrames,
  framesCounted,
  waitedBetween,
  waitsOf,
  type Cause,
  type Gap,
  type Waited,
  type Waits,
} from './soak/gaps.ts';
import { keptIn, type Kept } from './soak/kept.ts';
import { growthOf, memoryTable, type MemoryRow, type Sample } from './soak/memory.ts';
import { cpuOf, memoryOf } from './bench/processes.ts';

const HELP = `npm run soak -- [--minutes N] [--json]
Watches for N minutes (6) in a really hidden tab, somebody slouching for six minutes and sitting upright for three by turns.`;

const LONGEST_GAP = 2000; // ms
const SAMPLE_EVERY = 30; // s
const COLLECT_EVERY = 10; // samples: between collections the browser does as it does for people
const WAITS_EVERY = 500; // ms
const MEGABYTE = 1_000_000;
/** Of what is kept, by page and by workers. In a shorter run compiled code still grows: 0.3 and 0.6 MB in the first 25 minutes. */
const MOST_GROWTH = { anHour: 1, from: 60 } as const; // MB; minutes

/** How the browser was doing when it was asked. */
interface Health {
  readonly minute: number; // since the tab was hidden
  readonly cores: number; // over the time since the last one
  readonly memory: number; // MB, the whole browser, without mapped files
}

interface Soak {
  readonly minutes: number; // watched so far
  readonly hidden: boolean; // at the end too
  readonly frames: number;
  readonly longestGap: number; // ms
  readonly waited: Waited; // in that gap: threads that were ready and had no processor
  readonly cause: Cause; // of that gap
  readonly alerts: number; // warnings that came while hidden
  readonly cleared: number; // ... and that went again
  readonly memoryGrowth: number; // MB an hour, the whole browser, straight line through the second half
  readonly kept: readonly (Kept & { readonly minute: number })[]; // after collections
  readonly keptGrowth: Kept; // MB an hour, the same kind of line
  readonly memory: readonly MemoryRow[]; // by process
  readonly health: readonly Health[];
  readonly outside: readonly string[];
  readonly errors: readonly string[];
}

/** Warnings as the page shows them, counted by the page itself. */
const countWarnings = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const warnings = { raised: 0, cleared: 0 };
    let standing = false;
    Object.assign(globalThis, { warnings });
    new MutationObserver(() => {
      const now = document.querySelector('.alert[data-kind="alert"]') !== null;
      if (now && !standing) warnings.raised++;
      if (!now && standing) warnings.cleared++;
      standing = now;
    }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-kind'] });
  });

const readWarnings = (page: Page) =>
  page.evaluate(() => Reflect.get(globalThis, 'warnings') as { raised: number; cleared: number });

/** Watches for so many minutes and tells at every sample how it stands; the last one is the answer. */
async function soak(
  { page, browser, outside, problems }: Session,
  minutes: number,
  tell: (found: Soak) => void,
): Promise<Soak> {
  await calibrated(page);
  await clickButton(page, calibrateText.done.toNow);
  await countWarnings(page);
  await hide(page);
  await countFrames(page);
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('the browser has no process to measure');
  const waits: Waits[] = [waitsOf(pid)];
  const reading = setInterval(() => {
    waits.push(waitsOf(pid));
    if (waits.length > (3 * SAMPLE_EVERY * 1000) / WAITS_EVERY) waits.shift();
  }, WAITS_EVERY);
  let known: Gap = { length: 0, ended: 0 };
  let waited: Waited = { longest: 0, all: 0 };
  const kept: Soak['kept'][number][] = [];
  const health: Health[] = [];
  const samples: Sample[] = [];
  const began = performance.now();
  for (let left = minutes * 60, turn = 0; ; turn++) {
    const time = Math.min(left, SAMPLE_EVERY);
    const cores = await cpuOf(pid, time);
    left -= time;
    const minute = (performance.now() - began) / 60_000;
    const processes = memoryOf(pid);
    samples.push({ minute, processes });
    health.push({ minute, cores, memory: processes.reduce((sum, { own }) => sum + own, 0) / MEGABYTE });
    const { raised, cleared } = await readWarnings(page);
    const { count, longest } = await framesCounted(page);
    if (longest.ended !== known.ended) {
      known = longest;
      const before = waits.findLast(({ at }) => at <= longest.ended - longest.length) ?? waits[0];
      const after = waits.find(({ at }) => at >= longest.ended) ?? waits.at(-1);
      if (before && after) waited = waitedBetween(before, after);
    }
    if (turn % COLLECT_EVERY === 0 || left <= 0) kept.push({ minute, ...(await keptIn(page)) });
    const growth = (of: keyof Kept) => growthOf(kept.map((one) => [one.minute, one[of]]));
    const found: Soak = {
      minutes: minute,
      hidden: await page.evaluate(() => document.visibilityState === 'hidden'),
      frames: count,
      longestGap: longest.length,
      waited,
      cause: causeOf(longest.length, waited),
      alerts: raised,
      cleared,
      memoryGrowth: growthOf(health.map(({ minute, memory }) => [minute, memory])),
      kept: [...kept],
      keptGrowth: { page: growth('page'), workers: growth('workers') },
      memory: memoryTable(samples),
      health: [...health],
      outside: outside.attempts,
      errors: [...problems.errors, ...problems.violations],
    };
    tell(found);
    if (left > 0) continue;
    clearInterval(reading);
    return found;
  }
}

const inSeconds = (time: number): string => `${(time / 1000).toFixed(2)} s`;

const verdicts = (found: Soak): readonly string[] => [
  ...(found.hidden ? [] : ['the tab did not stay hidden']),
  ...(found.longestGap <= LONGEST_GAP ? [] : [`a gap of ${inSeconds(found.longestGap)}, cause: ${found.cause}`]),
  ...(['page', 'workers'] as const)
    .filter((of) => found.minutes >= MOST_GROWTH.from && found.keptGrowth[of] > MOST_GROWTH.anHour)
    .map((of) => `what the ${of} keep grew by ${found.keptGrowth[of].toFixed(1)} MB an hour`),
  ...(found.alerts > 0 || found.minutes < 6 ? [] : ['six minutes of slouching and no warning']),
  ...found.outside.map((attempt) => `left the machine: ${attempt}`),
  ...found.errors,
];

function sayProgress({ health, longestGap }: Soak): void {
  const { minute, cores, memory } = health.at(-1) ?? { minute: 0, cores: 0, memory: 0 };
  console.error(
    `${minute.toFixed(1)} min  ${cores.toFixed(3)} cores  ${memory.toFixed(0)} MB  longest gap ${inSeconds(longestGap)}`,
  );
}

function sayAll(found: Soak, asJson: boolean): void {
  const faults = verdicts(found);
  if (asJson) return console.log(JSON.stringify({ ...found, faults }, null, 2));
  const lines = [
    `${found.frames} frames in ${found.minutes.toFixed(1)} min hidden, longest gap ${inSeconds(found.longestGap)}, a thread waited ${inSeconds(found.waited.longest)} of it for a processor, all of them ${inSeconds(found.waited.all)} (cause: ${found.cause})`,
    `${found.alerts} warnings, ${found.cleared} of them cleared; memory ${found.memoryGrowth.toFixed(0)} MB an hour`,
    ...(['page', 'workers'] as const).map(
      (of) =>
        `kept by the ${of}: ${found.kept.map((one) => one[of].toFixed(2)).join(' -> ')} MB, ${found.keptGrowth[of].toFixed(2)} MB an hour`,
    ),
    ...found.memory.map(
      ({ what, start, middle, end, growth, resident }) =>
        `${what.padEnd(24)} ${start.toFixed(0)} -> ${middle.toFixed(0)} -> ${end.toFixed(0)} MB, ${growth.toFixed(0)} MB an hour; with mapped files ${resident.toFixed(0)} MB`,
    ),
    ...faults.map((fault) => `FAULT: ${fault}`),
    faults.length === 0 ? 'No fault.' : `${faults.length} faults.`,
  ];
  console.log(lines.join('\n'));
}

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { minutes: { type: 'string', default: '6' }, json: { type: 'boolean', default: false } },
  });
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) {
    console.error(HELP);
    return 2;
  }
  build();
  const film = await filmOf([sampleScene('upright', 12), sampleScene('slouch', 360), sampleScene('upright', 180)]);
  const session = await openSession({ kind: 'file', path: film.path });
  const told: Soak[] = [];
  // However it ends: the hours before an interruption (puppeteer then ends the browser and this) are worth their verdict.
  process.once('exit', () => {
    const found = told.at(-1);
    if (found) sayAll(found, values.json);
    else console.error('Ended before the first sample.');
  });
  try {
    const found = await soak(session, minutes, (now) => {
      told.splice(0, 1, now);
      sayProgress(now);
    });
    return verdicts(found).length === 0 ? 0 : 1;
  } finally {
    await session.close();
    await film.remove();
  }
}

import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { build } from '../scripts/lib/project.mjs';
import { filmOf } from '../tests/e2e/support/film.ts';
import { hide } from '../tests/e2e/support/hidden.ts';
import { openSession, type Session } from '../tests/e2e/support/session.ts';
import { longestGap, readTimeline, recordTimeline } from '../tests/e2e/support/timeline.ts';
import { calibrated, clickButton } from '../tests/e2e/support/visit.ts';
import { sampleScene } from '../tests/support/fake-camera.ts';
import { CALIBRATE } from '../src/ui/words/calibrate.ts';
import { growthOf, memoryTable, type MemoryRow, type Sample } from './soak/memory.ts';
import { cpuOf, memoryOf } from './bench/processes.ts';

const HELP = `npm run soak -- [--minutes N] [--json]
Watches for N minutes (6) in a really hidden tab, somebody slouching for six minutes and sitting upright for three by turns.`;

const LONGEST_GAP = 2000; // ms
const SAMPLE_EVERY = 30; // s
const MEGABYTE = 1_000_000;
/** A working day of it is a quarter of a gigabyte. Told only of runs long enough for the collector's ups and downs to even out. [H] */
const MOST_GROWTH = { anHour: 30, from: 30 } as const; // MB; minutes

/** How the browser was doing when it was asked. */
interface Health {
  readonly minute: number; // since the tab was hidden
  readonly cores: number; // over the time since the last one
  readonly memory: number; // MB, the whole browser, without mapped files
}

interface Soak {
  readonly minutes: number;
  readonly hidden: boolean; // at the end too
  readonly frames: number;
  readonly longestGap: number; // ms
  readonly alerts: number; // warnings that came while hidden
  readonly cleared: number; // ... and that went again
  readonly memoryGrowth: number; // MB an hour, the whole browser, straight line through the second half
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

async function soak(
  { page, browser, outside, problems }: Session,
  minutes: number,
  say: (line: string) => void,
): Promise<Soak> {
  await calibrated(page);
  await clickButton(page, CALIBRATE.toNow);
  await countWarnings(page);
  await hide(page);
  await recordTimeline(page);
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('the browser has no process to measure');
  const health: Health[] = [];
  const samples: Sample[] = [];
  const began = performance.now();
  for (let left = minutes * 60; left > 0; left -= SAMPLE_EVERY) {
    const cores = await cpuOf(pid, Math.min(left, SAMPLE_EVERY));
    const minute = (performance.now() - began) / 60_000;
    const processes = memoryOf(pid);
    samples.push({ minute, processes });
    const memory = processes.reduce((sum, { own }) => sum + own, 0) / MEGABYTE;
    health.push({ minute, cores, memory });
    const gap = await longestGap(page);
    say(
      `${minute.toFixed(1)} min  ${cores.toFixed(3)} cores  ${memory.toFixed(0)} MB  longest gap ${(gap / 1000).toFixed(2)} s`,
    );
  }
  const frames = (await readTimeline(page)).filter(({ name }) => name === 'data-frames').length;
  const { raised, cleared } = await readWarnings(page);
  return {
    minutes,
    hidden: await page.evaluate(() => document.visibilityState === 'hidden'),
    frames,
    longestGap: await longestGap(page),
    alerts: raised,
    cleared,
    memoryGrowth: growthOf(health.map(({ minute, memory }) => [minute, memory])),
    memory: memoryTable(samples),
    health,
    outside: outside.attempts,
    errors: [...problems.errors, ...problems.violations],
  };
}

const verdicts = (found: Soak): readonly string[] => [
  ...(found.hidden ? [] : ['the tab did not stay hidden']),
  ...(found.longestGap <= LONGEST_GAP ? [] : [`a gap of ${(found.longestGap / 1000).toFixed(2)} s`]),
  ...(found.minutes < MOST_GROWTH.from || found.memoryGrowth <= MOST_GROWTH.anHour
    ? []
    : [`memory grew by ${found.memoryGrowth.toFixed(0)} MB an hour`]),
  ...(found.alerts > 0 || found.minutes < 6 ? [] : ['six minutes of slouching and no warning']),
  ...found.outside.map((attempt) => `left the machine: ${attempt}`),
  ...found.errors,
];

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
  try {
    const found = await soak(session, minutes, (line) => console.error(line));
    const faults = verdicts(found);
    if (values.json) console.log(JSON.stringify({ ...found, faults }, null, 2));
    else {
      console.log(
        `${found.frames} frames in ${minutes} min hidden, longest gap ${(found.longestGap / 1000).toFixed(2)} s`,
      );
      console.log(
        `${found.alerts} warnings, ${found.cleared} of them cleared; memory ${found.memoryGrowth.toFixed(0)} MB an hour`,
      );
      for (const { what, start, middle, end, growth, resident } of found.memory)
        console.log(
          `${what.padEnd(24)} ${start.toFixed(0)} -> ${middle.toFixed(0)} -> ${end.toFixed(0)} MB, ${growth.toFixed(0)} MB an hour; with mapped files ${resident.toFixed(0)} MB`,
        );
      for (const fault of faults) console.log(`FAULT: ${fault}`);
    }
    return faults.length === 0 ? 0 : 1;
  } finally {
    await session.close();
    await film.remove();
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { pidsOf } from '../bench/processes.ts';

/** The longest time without an analysed frame so far. */
export interface Gap {
  readonly length: number; // ms
  readonly ended: number; // ms since 1970
}

interface Frames {
  readonly count: number;
  readonly longest: Gap;
}

declare global {
  /** One number at a time: a list of all frames would itself be what grows. */
  var soakedFrames: { count: number; last: number; longest: Gap };
}

export const countFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const now = () => performance.timeOrigin + performance.now();
    const frames = { count: 0, last: now(), longest: { length: 0, ended: now() } };
    globalThis.soakedFrames = frames;
    new MutationObserver(() => {
      const ended = now();
      if (ended - frames.last > frames.longest.length) frames.longest = { length: ended - frames.last, ended };
      frames.last = ended;
      frames.count++;
    }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-frames'] });
  });

/** The time since the last frame counts as well. */
export const framesCounted = (page: Page): Promise<Frames> =>
  page.evaluate(() => {
    const { count, last, longest } = globalThis.soakedFrames;
    const ended = performance.timeOrigin + performance.now();
    return { count, longest: ended - last > longest.length ? { length: ended - last, ended } : longest };
  });

/** How long each thread of the browser was ready to run and had to wait for a processor, s since 1970 and ms. */
export interface Waits {
  readonly at: number; // ms since 1970
  readonly byThread: ReadonlyMap<string, number>; // ms since it began
}

/** Linux counts it in /proc/PID/task/TID/schedstat, its second number, ns. */
export function waitsOf(root: number): Waits {
  const byThread = new Map<string, number>();
  for (const pid of pidsOf(root))
    try {
      for (const thread of readdirSync(`/proc/${pid}/task`)) {
        const [, waited = '0'] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
        byThread.set(`${pid}/${thread}`, Number(waited) / 1e6);
      }
    } catch {
      // ended between listing and reading
    }
  return { at: Date.now(), byThread };
}

/** How long threads of the browser waited for a processor between two readings, ms. */
export interface Waited {
  readonly longest: number; // one thread
  readonly all: number; // their sum: a look passes through several threads, one after the other
}

export function waitedBetween(before: Waits, after: Waits): Waited {
  const waits = [...after.byThread].map(([thread, waited]) => waited - (before.byThread.get(thread) ?? waited));
  return { longest: Math.max(0, ...waits), all: waits.reduce((sum, one) => sum + one, 0) };
}

/** The usual time between two looks at somebody who sits still, ms: what is longer needs a cause. */
const USUAL = 1000;

export type Cause = 'none' | 'machine' | 'page' | 'unsure';

/**
 * The machine's doing if one thread waited for a processor for as long as the gap is longer than usual; the page's if all threads
 * together did not.
 */
export function causeOf(gap: number, { longest, all }: Waited): Cause {
  if (gap <= USUAL) return 'none';
  if (longest >= gap - USUAL) return 'machine';
  return all < gap - USUAL ? 'page' : 'unsure';
}

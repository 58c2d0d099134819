import { platform } from 'node:process';
import type { Browser } from 'puppeteer-core';
import { waitedBetween, waitsOf, type Waited, type Waits } from '../../../tools/soak/gaps.ts';
import type { FrameGap } from './timeline.ts';

const EVERY = 500; // ms

/** How long threads of the browser were ready to run but had no processor. */
export interface ProcessorWaits {
  during(gap: FrameGap): Waited;
  stop(): void;
}

/** From now on, reads the kernel's count twice a second. Without such a count the waits are 0, and each gap counts as the page's. */
export function followWaits(browser: Browser): ProcessorWaits {
  const pid = platform === 'linux' ? browser.process()?.pid : undefined;
  if (pid === undefined) return { during: () => ({ longest: 0, all: 0 }), stop: () => undefined };
  const first = waitsOf(pid);
  const all: Waits[] = [first];
  const reading = setInterval(() => all.push(waitsOf(pid)), EVERY);
  return {
    during: ({ began, ended }) =>
      waitedBetween(all.findLast(({ at }) => at <= began) ?? first, all.find(({ at }) => at >= ended) ?? waitsOf(pid)),
    stop: () => clearInterval(reading),
  };
}

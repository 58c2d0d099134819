import { platform } from 'node:process';
import type { Browser } from 'puppeteer-core';
import { waitedBetween, waitsOf, type Waited, type Waits } from '../../../tools/soak/gaps.ts';
import type { FrameGap } from './timeline.ts';

const EVERY = 500; // ms

/** How long the browser's threads were ready and had no processor. */
export interface ProcessorWaits {
  during(gap: FrameGap): Waited;
  stop(): void;
}

/** Reads the kernel's count twice a second from now on. Where no kernel counts, nothing ever waited: then each gap is the page's. */
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

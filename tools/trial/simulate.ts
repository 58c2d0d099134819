import { orderOf } from '../../src/history/analysis/trial/calendar.ts';
import { trialResult } from '../../src/history/analysis/trial/result.ts';
import type { DayKey } from '../../src/history/records/calendar.ts';
import { notesOf, type Scatter } from './person.ts';

/** How trials of simulated people ended, shares 0-1. */
export interface TrialShares {
  readonly shown: number; // a difference was shown
  readonly right: number; // ... with the true sign; of no effect: less discomfort
  readonly covered: number; // the interval holds the true effect
  readonly width: number; // points, mean width of the interval
}

const MONDAY = '2026-01-05' as DayKey;

/** Equal seeds give equal people. */
export const simulateTrials = (people: number, seed: number, scatter: Scatter): TrialShares => {
  let [shown, right, covered, width, judged] = [0, 0, 0, 0, 0];
  for (let person = 0; person < people; person++) {
    const own = seed * 1_000_003 + person;
    const order = orderOf(own);
    const result = trialResult(order, MONDAY, notesOf(own ^ 0x5bd1e995, order, MONDAY, scatter));
    if (result === null) continue;
    judged++;
    const { low, high, difference } = result;
    width += high - low;
    if (low - 1e-6 <= scatter.effect && scatter.effect <= high + 1e-6) covered++;
    if (!result.shown) continue;
    shown++;
    if (difference < 0 === scatter.effect <= 0) right++;
  }
  return { shown: shown / people, right: right / people, covered: covered / judged, width: width / judged };
};

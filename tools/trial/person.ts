import { hasCues, TRIAL_WEEKS, type TrialOrder } from '../../src/history/analysis/trial/calendar.ts';
import type { TrialDay } from '../../src/history/analysis/trial/result.ts';
import { addDays, weekdayOf, type DayKey } from '../../src/history/records/calendar.ts';
import { chanceFrom } from '../days/chance.ts';

/** How somebody's discomfort goes, points of 0-10. All [H]. */
export interface Scatter {
  readonly day: number; // SD of a day about the person's level
  readonly tie: number; // correlation of neighbouring days
  readonly drift: number; // SD of the level's random step from week to week
  readonly weekend: number; // what the second half of the week adds
  readonly days: number; // of a week on which there can be a note, from Monday
  readonly missing: number; // share of them without a note
  readonly lingers: number; // share of what cues do that is still there on the first day without them, and missing on the first with them
  readonly effect: number; // what cues add; negative: they help
}

export const SCATTER: Scatter = {
  day: 1.2,
  tie: 0.3,
  drift: 0.3,
  weekend: 0.3,
  days: 5,
  missing: 0.3,
  lingers: 0,
  effect: 0,
};

const USUAL = 4; // points, a person's level

/** The notes of one person over a trial of `order`. Whole points from 0 to 10, as they are tapped. */
export const notesOf = (seed: number, order: TrialOrder, from: DayKey, scatter: Scatter): readonly TrialDay[] => {
  const { normal, share, between } = chanceFrom(seed);
  const notes: TrialDay[] = [];
  let level = USUAL + between(-1, 1);
  let error = scatter.day * normal();
  for (let since = 0; since < TRIAL_WEEKS * 7; since++) {
    const day = addDays(from, since);
    if (since % 7 === 0) level += scatter.drift * normal();
    error = scatter.tie * error + scatter.day * Math.sqrt(1 - scatter.tie ** 2) * normal();
    if (weekdayOf(day) >= scatter.days || share() < scatter.missing) continue;
    const half = weekdayOf(day) >= 3 ? scatter.weekend : 0;
    const [cues, before] = [cuesOn(order, from, day), cuesOn(order, from, addDays(day, -1))];
    const value = level + error + half + scatter.effect * (cues + scatter.lingers * (before - cues));
    notes.push({ day, discomfort: Math.min(10, Math.max(0, Math.round(value))) });
  }
  return notes;
};

const cuesOn = (order: TrialOrder, from: DayKey, day: DayKey): number => Number(hasCues(order, from, day) ?? false);

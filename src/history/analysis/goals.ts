import type { DayKey } from '../records/calendar.ts';
import { measuredSeconds } from './posture-seconds.ts';
import { summarise, typicalOf, type Day } from './summary.ts';

/** Measured time from which a day counts; less says nothing of a rate, and half a day has half of its breaks. [H] */
const LEAST = { shifts: 2 * 3600, breaks: 4 * 3600 } as const; // s

export const GOAL_NAMES = ['shifts', 'breaks'] as const;
export type GoalName = (typeof GOAL_NAMES)[number];

const isLong = (name: GoalName, { rollup }: Day): boolean => measuredSeconds(rollup.measured) >= LEAST[name];

/** What a day came to: large shifts per measured hour, or breaks. null: shifts were not counted. */
export const reachedOn = (name: GoalName, day: Day): number | null =>
  name === 'breaks' ? day.rollup.breaks : summarise([day]).shiftsPerHour;

/** Days on which a goal was reached, of the days that count. */
export interface GoalDays {
  readonly reached: number;
  readonly days: number;
}

/**
 * Days off, short days, days that are marked as not typical and today, which is not over, do not count.
 * @param goal at least that much
 */
export function goalDays(name: GoalName, goal: number, days: readonly Day[], today: DayKey): GoalDays {
  const counted = typicalOf(days).flatMap((day) => {
    const reached = day.day < today && isLong(name, day) ? reachedOn(name, day) : null;
    return reached === null ? [] : [reached];
  });
  // As it is shown, with one decimal: nobody is told "4 of 4" and "not reached".
  const isReached = (reached: number) => Math.round(reached * 10) / 10 >= goal;
  return { reached: counted.filter(isReached).length, days: counted.length };
}

/** The person's own usual rate on days that count, to begin a goal with; whole, at least 1. null: too few of them. */
export function usualRate(name: GoalName, days: readonly Day[]): number | null {
  const counted = typicalOf(days).filter((day) => isLong(name, day));
  if (counted.length < FEW) return null;
  const { shiftsPerHour, breaks } = summarise(counted);
  const usual = name === 'breaks' ? breaks / counted.length : shiftsPerHour;
  return usual === null ? null : Math.max(1, Math.round(usual));
}

const FEW = 3; // days [H]

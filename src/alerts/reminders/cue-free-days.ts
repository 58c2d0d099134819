import { millis, minutes, type Millis } from '../../base/units.ts';

/** Local days from the first to the last, as '2026-11-30', both included. */
export interface CueFreeDays {
  readonly from: string;
  readonly to: string;
}

/** Whether `at` lies on such a day. `offset`: minutes that local time is ahead of UTC. */
export const isCueFree = (spans: readonly CueFreeDays[], at: Millis, offset: number): boolean => {
  if (spans.length === 0) return false;
  const day = new Date(millis(at + minutes(offset))).toISOString().slice(0, 10);
  return spans.some(({ from, to }) => from <= day && day <= to);
};

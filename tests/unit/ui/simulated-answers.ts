import { answersOf, loadRange } from '../../../src/features/trends/view/range-answers.ts';
import { metricsFor } from '../../../src/geometry/profile-metrics.ts';
import type { Answers } from '../../../src/history/analysis/answers/answers.ts';
import type { Day } from '../../../src/history/analysis/summary.ts';
import type { DayKey, Span } from '../../../src/history/records/calendar.ts';
import { simulatedDays } from '../../../tools/trends/simulated-person.ts';

/** The measures of somebody without a profile. */
export const EVERYBODY = metricsFor([]);

/** Four weeks from 5 January 2026 of somebody who slumps more in the afternoon. */
export const simulated = simulatedDays(3, '2026-01-05' as DayKey, 28, { late: -0.2 });

const source = (days: readonly Day[]) => ({
  days: async ({ from, to }: Span) => days.filter(({ day }) => day >= from && day <= to),
});

/** The answers of Trends about the week that `week` lies in. */
export const answersIn = async (week: DayKey, days: readonly Day[] = simulated): Promise<Answers> =>
  answersOf(await loadRange(source(days), 'week', week), EVERYBODY);

import type { Cause, Prompt } from '../../alerts/index.ts';
import { isMetric, METRICS, type MetricId } from '../../geometry/metric.ts';
import type { CausePart, LearnPart } from '../learn-parts.ts';
import { addressOf } from '../route.ts';

/** Where the Learn page says more about a load that builds up over time. */
const LOADS: Readonly<Record<Exclude<Cause, MetricId>, CausePart | 'tipping-point'>> = {
  creep: 'tipping-point',
  stillness: 'inactivity',
  staticHold: 'inactivity',
  suddenMovement: 'sudden-movement',
};

const PROMPTED: Readonly<Record<Prompt['what'], CausePart>> = {
  move: 'inactivity',
  shift: 'inactivity',
  desk: 'inactivity',
  even: 'one-side',
  water: 'water',
};

const partAt = (part: LearnPart): string => `${addressOf('learn')}/${part}`;

/** The address of that part. */
export const behind = (cause: Cause): string => partAt(isMetric(cause) ? METRICS[cause].learn : LOADS[cause]);
export const behindPrompt = (what: Prompt['what']): string => partAt(PROMPTED[what]);

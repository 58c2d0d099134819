import type { Cause, Prompt } from '../../alerts/index.ts';
import { isMetric, METRICS, type MetricId } from '../../geometry/metric.ts';
import type { CausePart, LearnPart } from '../learn-parts.ts';
import { addressOf } from '../route.ts';

/** The part of the Learn page about each load that builds up over time. */
const LOAD_PARTS: Readonly<Record<Exclude<Cause, MetricId>, CausePart | 'tipping-point'>> = {
  creep: 'tipping-point',
  stillness: 'inactivity',
  staticHold: 'inactivity',
  suddenMovement: 'sudden-movement',
};

const PROMPT_PARTS: Readonly<Record<Prompt['what'], CausePart>> = {
  move: 'inactivity',
  shift: 'inactivity',
  desk: 'inactivity',
  even: 'one-side',
  water: 'water',
};

const linkTo = (part: LearnPart): string => `${addressOf('learn')}/${part}`;

/** The address of the part of the Learn page about a cause. */
export const learnLink = (cause: Cause): string => linkTo(isMetric(cause) ? METRICS[cause].learn : LOAD_PARTS[cause]);
export const learnLinkForPrompt = (what: Prompt['what']): string => linkTo(PROMPT_PARTS[what]);

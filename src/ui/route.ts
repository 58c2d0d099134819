import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Cause } from '../alerts/decide/outcome.ts';
import type { Prompt } from '../alerts/breaks/state.ts';
import { isMetric, METRICS, type MetricId } from '../geometry/metric.ts';

export const SCREENS = ['now', 'snapshot', 'trends', 'learn', 'calibrate', 'settings'] as const;
export type Screen = (typeof SCREENS)[number];

export const addressOf = (screen: Screen): string => `#/${screen}`;

/** The screen of a location hash; the first one if it is unknown. */
export const screenOf = (hash: string): Screen => {
  const name = hash.replace(/^#\/?/, '').split('/')[0];
  return SCREENS.find((screen) => screen === name) ?? 'now';
};

const current = signal(globalThis.location?.hash ?? '');
globalThis.addEventListener?.('hashchange', () => (current.value = globalThis.location.hash));

/** The hash of the address. Everything that depends on the address is computed from it. */
export const hash: ReadonlySignal<string> = current;

export const screen: ReadonlySignal<Screen> = computed(() => screenOf(hash.value));

export const goTo = (to: Screen): void => {
  globalThis.location.hash = addressOf(to);
};

/** The causes of back spasms that the Learn page explains. */
export const CAUSE_PARTS = [
  'sudden-movement',
  'posture',
  'too-much-curve',
  'too-little-curve',
  'inactivity',
  'one-side',
  'plumb-line',
  'water',
  'food',
] as const;
export type CausePart = (typeof CAUSE_PARTS)[number];

/** Parts of the page, in order: the last part of their address, `#/learn/posture`. */
export const LEARN_PARTS = ['tipping-point', ...CAUSE_PARTS, 'what-helps', 'reset', 'signs', 'evidence'] as const;
export type LearnPart = (typeof LEARN_PARTS)[number];

/** The part of the Learn page about each load. */
const LOAD_PARTS: Readonly<Record<Exclude<Cause, MetricId>, CausePart | 'tipping-point'>> = {
  creep: 'tipping-point',
  stillness: 'inactivity',
  staticHold: 'inactivity',
  suddenMovement: 'sudden-movement',
};

const PROMPT_PARTS: Readonly<Record<Prompt['what'], CausePart>> = {
  move: 'inactivity',
  shift: 'inactivity',
  nudge: 'inactivity',
  desk: 'inactivity',
  even: 'one-side',
  water: 'water',
};

const linkTo = (part: LearnPart): string => `${addressOf('learn')}/${part}`;

/** The address of the part of the Learn page about a cause. */
export const learnLink = (cause: Cause): string => linkTo(isMetric(cause) ? METRICS[cause].learn : LOAD_PARTS[cause]);
export const learnLinkForPrompt = (what: Prompt['what']): string => linkTo(PROMPT_PARTS[what]);

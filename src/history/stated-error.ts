import type { MetricId } from '../geometry/metric.ts';
import { STATED_ERRORS } from '../geometry/stated-errors.ts';

/** 90 % of errors lie within this many sigma: what "±" means wherever the app says it. */
export const NINE_IN_TEN = 1.645;

/** Metrics whose stated error is a share of their value. */
const RELATIVE: ReadonlySet<MetricId> = new Set(['viewingDistance']);

/** The part that does not average out over many pictures: proportions, clothes, the network's habits. */
const lasting = (terms: number | { readonly floor: number }): number =>
  typeof terms === 'number' ? terms : terms.floor;

/** One stated standard error of a median over many frames, metric's unit: the larger one where it differs by view. */
export const statedErrorOf = (id: MetricId, value: number): number => {
  const { front, side } = STATED_ERRORS[id];
  const sigma = Math.max(lasting(front), lasting(side));
  return RELATIVE.has(id) ? sigma * Math.abs(value) : sigma;
};

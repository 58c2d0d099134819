import type { Band } from '../../alerts/index.ts';
import { minutes } from '../../geometry/units.ts';
import type { Zone } from './scale.ts';

/** What adds up over time, as a strip from nothing to `end`. The bands are those of docs/metrics.md. */
export interface LoadScale {
  readonly watch: number;
  readonly poor: number;
  readonly end: number; // right end of the strip [H]
}

export const CREEP: LoadScale = { watch: 0.4, poor: 0.63, end: 1 }; // McGill & Brown 1992; cut-offs [calc]
export const STILLNESS: LoadScale = { watch: minutes(20), poor: minutes(30), end: minutes(45) }; // McLean 2001, HSE [L]

export const bandOfLoad = ({ watch, poor }: LoadScale, load: number): Band =>
  load >= poor ? 'poor' : load >= watch ? 'watch' : 'normal';

export const zonesOfLoad = ({ watch, poor, end }: LoadScale): readonly Zone[] => [
  { band: 'normal', from: 0, to: watch / end },
  { band: 'watch', from: watch / end, to: poor / end },
  { band: 'poor', from: poor / end, to: 1 },
];

export const placeOfLoad = ({ end }: LoadScale, load: number): number => Math.min(1, Math.max(0, load / end));

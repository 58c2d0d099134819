import type { Band } from '../../../alerts/decide/outcome.ts';
import type { SideShares } from '../../../alerts/load/sidedness.ts';
import { minutes } from '../../../base/units.ts';
import type { Zone } from '../../../ui/format/scale.ts';

/** The scale of a load, from 0 to `end`. The bands are those of docs/metrics.md. */
export interface LoadScale {
  readonly watch: number;
  readonly poor: number | null; // null: never poor
  readonly end: number; // right end of the strip [H]
}

export const CREEP = { watch: 0.4, poor: 0.63, end: 1 } as const satisfies LoadScale; // McGill & Brown 1992; cut-offs [calc]
export const STILLNESS = { watch: minutes(20), poor: minutes(30), end: minutes(45) } as const satisfies LoadScale; // McLean 2001, HSE [L]

export const STATIC: LoadScale = { watch: minutes(4), poor: null, end: minutes(12) }; // metrics.md [H]

export const bandOfLoad = ({ watch, poor }: LoadScale, load: number): Band =>
  poor !== null && load >= poor ? 'poor' : load >= watch ? 'watch' : 'normal';

export const zonesOfLoad = ({ watch, poor, end }: LoadScale): readonly Zone[] => [
  { band: 'normal', from: 0, to: watch / end },
  { band: 'watch', from: watch / end, to: (poor ?? end) / end },
  ...(poor === null ? [] : [{ band: 'poor', from: poor / end, to: 1 } as const]),
];

export const placeOfLoad = ({ end }: LoadScale, load: number): number => Math.min(1, Math.max(0, load / end));

/** Left on the scale is the person's left. From three quarters to one side on it is a habit. */
export const SIDE_ZONES: readonly Zone[] = [
  { band: 'watch', from: 0, to: 0.25 },
  { band: 'normal', from: 0.25, to: 0.75 },
  { band: 'watch', from: 0.75, to: 1 },
];
export const placeOfSides = ({ left, right }: SideShares): number => 0.5 - (left - right) / 2;

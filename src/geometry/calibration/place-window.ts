import { median } from '../../base/statistics.ts';
import { millis, type Millis } from '../../base/units.ts';
import type { Displacement } from '../baseline.ts';
import type { Elsewhere, SeatedPlace } from './seated-place.ts';

export type SeenPlace = SeatedPlace | Elsewhere;

/** A still person is analysed every five seconds, on a slow machine a little later: a picture stands for this long at most. [H] */
export const LONGEST = millis(8000);
/** ... and the newest for this long. [H] */
const NEWEST = 2000; // ms

/** Share of the time of a window, 0-1, in which `holds`. Each picture stands until the next. */
export function shareOf(places: readonly SeenPlace[], holds: (place: SeenPlace) => boolean): number {
  let all = 0;
  let held = 0;
  for (const [index, place] of places.entries()) {
    const next = places[index + 1];
    const lasts = next === undefined ? NEWEST : Math.min(LONGEST, next.at - place.at);
    all += lasts;
    if (holds(place)) held += lasts;
  }
  return all === 0 ? 0 : held / all;
}

/** The places of the last `span` before the newest. */
export function lastOf(places: readonly SeenPlace[], span: number): readonly SeenPlace[] {
  const newest = places.at(-1);
  return newest === undefined ? [] : places.filter(({ at }) => newest.at - at <= span);
}

/** Time from the first to the last place of a window. */
export const spanOf = (places: readonly SeenPlace[]): Millis => millis((places.at(-1)?.at ?? 0) - (places[0]?.at ?? 0));

export const isSeated = (place: SeenPlace): place is SeatedPlace => !('elsewhere' in place);

/** Medians of the places that were measured; NaN without any. */
export function centreOf(places: readonly SeenPlace[]): Displacement {
  const seated = places.filter(isSeated);
  return {
    forward: median(seated.map(({ forward }) => forward)),
    up: median(seated.map(({ up }) => up)),
    left: median(seated.map(({ left }) => left)),
  };
}

/** Distance of a place from the calibrated one, or from `centre`, m. */
export const distanceOf = ({ forward, up, left }: Displacement, centre?: Displacement): number =>
  Math.hypot(forward - (centre?.forward ?? 0), up - (centre?.up ?? 0), left - (centre?.left ?? 0));

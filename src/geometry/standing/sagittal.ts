import { direction, toDegrees, radians, toRadians } from '../../base/units.ts';
import type { Measured } from '../metric.ts';
import { SIZE_ERROR, type PlumbFrame, type PlumbPart, type PlumbPoint } from './plumb-frame.ts';
import { STANDING_FLOORS } from './standing-errors.ts';
import type { StandingId, StandingRows } from './standing-catalogue.ts';

type SagittalId = Exclude<
  { [Id in StandingId]: StandingRows[Id]['seenFrom'] extends 'side' ? Id : never }[StandingId],
  never
>;

/**
 * In front of the outer ankle bones, cm: gain * way + offset. The networks set the ankle before the bone and the ear before the tragus, by
 * different amounts in different people; a gain below 1 is what that leaves [lab; each person left out in turn: docs/metrics.md].
 */
const SHIFTS: Readonly<
  Record<
    'earShift' | 'shoulderShift' | 'hipShift' | 'kneeShift',
    { readonly part: PlumbPart; readonly gain: number; readonly offset: number }
  >
> = {
  earShift: { part: 'ear', gain: 0.8, offset: 1 },
  shoulderShift: { part: 'shoulder', gain: 0.8, offset: 1.8 },
  hipShift: { part: 'hip', gain: 0.85, offset: 0.6 },
  kneeShift: { part: 'knee', gain: 0.8, offset: 1.5 },
};
/** Likewise, deg and cm. */
const LEANS = { ankleLean: { gain: 0.9, offset: 0 }, bodyLean: { gain: 0.88, offset: 0.1 } } as const;
const SWAY = { gain: 0.95, offset: -1.1 } as const;
const KNEE = { gain: 0.9, offset: 1.8 } as const;

const floorOf = (id: SagittalId): number => STANDING_FLOORS.side[id] ?? 0;

/** Ear, shoulder, hip and knee against the plumb line, and the leans between them, of somebody seen from the side. */
export function sagittalMeasures({ middles, vertical }: PlumbFrame): Readonly<Record<SagittalId, Measured>> {
  const reach = (up: number): number => Math.abs(up) * toRadians(vertical); // of the vertical's error
  const shift = (id: keyof typeof SHIFTS): Measured => {
    const { part, gain, offset } = SHIFTS[id];
    const { across, up, apart } = middles[part];
    const value = gain * across + offset;
    const noise = (gain * Math.hypot(apart, middles.ankle.apart)) / 2;
    return { value, sigma: Math.hypot(floorOf(id), noise, reach(gain * up), SIZE_ERROR * value), unit: 'cm' };
  };
  const lean = (id: keyof typeof LEANS, { across, up, apart }: PlumbPoint): Measured => {
    const noise = toDegrees(radians(Math.hypot(apart, middles.ankle.apart) / 2 / up));
    const { gain, offset } = LEANS[id];
    return {
      value: gain * direction(across, up) + offset,
      sigma: Math.hypot(floorOf(id), noise, gain * vertical),
      unit: 'deg',
    };
  };
  const { hip, shoulder, knee, ankle } = middles;
  const sway = SWAY.gain * (hip.across - shoulder.across) + SWAY.offset;
  const bend =
    direction(knee.across - hip.across, hip.up - knee.up) - direction(ankle.across - knee.across, knee.up - ankle.up);
  const kneeNoise = toDegrees(
    radians((2 * Math.hypot(knee.apart, hip.apart / 2, ankle.apart / 2)) / 2 / (knee.up - ankle.up)),
  );
  return {
    earShift: shift('earShift'),
    shoulderShift: shift('shoulderShift'),
    hipShift: shift('hipShift'),
    kneeShift: shift('kneeShift'),
    ankleLean: lean('ankleLean', hip),
    bodyLean: lean('bodyLean', middles.ear),
    sway: {
      value: sway,
      sigma: Math.hypot(
        floorOf('sway'),
        Math.hypot(hip.apart, shoulder.apart) / 2,
        reach(hip.up - shoulder.up),
        SIZE_ERROR * sway,
      ),
      unit: 'cm',
    },
    kneeFlexion: {
      value: KNEE.gain * bend + KNEE.offset,
      sigma: Math.hypot(floorOf('kneeFlexion'), kneeNoise),
      unit: 'deg',
    },
  };
}

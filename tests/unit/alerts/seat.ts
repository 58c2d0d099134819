import type { AlertInput } from '../../../src/alerts/state.ts';
import { millis, type Millis } from '../../../src/base/units.ts';
import type { BodyPlace, Place } from '../../../src/geometry/reading.ts';
import { reading, UPRIGHT } from './sitting.ts';

/** Where somebody sits: cm of the shoulders from the own upright. */
export interface Seat {
  readonly forward?: number;
  readonly up?: number;
  readonly left?: number;
  readonly pitch?: number; // deg, of the head
  readonly twist?: number; // deg, of the trunk
}

/** One standard deviation of a look, as the networks scatter on a still picture; the reading states twice to four times as much. */
export const SCATTER = {
  forward: 0.5,
  up: 0.2,
  left: 0.2,
  slouch: 0.05,
  shoulderTilt: 0.5,
  trunkTwist: 0.6,
  pitch: 1.3,
} as const;
const STATED = { forward: 1.2, up: 0.35, left: 0.23 } as const;

type Normal = () => number;
export const EXACT: Normal = () => 0;

/** A reading of somebody who sits at `seat`, with the scatter of one look. */
export function look(
  at: Millis,
  seat: Seat,
  normal: Normal,
  baseline = 'desk',
): Extract<AlertInput, { kind: 'reading' }> {
  const { forward = 0, up = 0, left = 0, pitch = UPRIGHT.headPitch, twist = UPRIGHT.trunkTwist } = seat;
  const values = {
    ...UPRIGHT,
    headPitch: pitch + SCATTER.pitch * normal(),
    slouch: UPRIGHT.slouch + SCATTER.slouch * normal(),
    shoulderTilt: UPRIGHT.shoulderTilt + SCATTER.shoulderTilt * normal(),
    trunkTwist: twist + SCATTER.trunkTwist * normal(),
  };
  const way = (axis: keyof Place, value: number) => ({
    value: value + SCATTER[axis] * normal(),
    sigma: STATED[axis],
    unit: 'cm' as const,
  });
  const shoulders: Place = { forward: way('forward', forward), up: way('up', up), left: way('left', left) };
  const place: BodyPlace = { baseline, seat: '', shoulders, head: shoulders };
  const metrics = Object.fromEntries(
    Object.entries(reading(at, values).metrics).map(([id, measure]) => [
      id,
      'value' in measure ? { ...measure, sigma: id === 'slouch' ? 0.1 : 1.5 } : measure,
    ]),
  ) as ReturnType<typeof reading>['metrics'];
  return { kind: 'reading', at, reading: { ...reading(at, values), metrics, place } };
}

/** Seconds of somebody in a chair, a frame a second. The networks run every `every` seconds; what they said is repeated until then. */
export function* sitAt(
  seatAt: (second: number) => Seat,
  { from, length, every, normal }: { from: Millis; length: number; every: number; normal: Normal },
): Generator<AlertInput> {
  let last = look(from, seatAt(0), normal);
  yield last;
  for (let second = 1; second < length; second++) {
    const at = millis(from + second * 1000);
    last = second % every === 0 ? look(at, seatAt(second), normal) : { ...last, at, repeated: true };
    yield last;
  }
}

import { degrees, direction, radians, spanned, toDegrees, toRadians, type Degrees } from '../../base/units.ts';
import { unknown, type Measure, type Measured } from '../metric.ts';
import { besideLine, SIZE_ERROR, type Pair, type PlumbFrame, type PlumbPart } from './plumb-frame.ts';
import { STANDING_FLOORS, type LevelId } from './standing-errors.ts';
import type { StandingId, StandingRows } from './standing-catalogue.ts';

type Aspect = 'front' | 'back';
type ShiftId = 'pelvisShift' | 'thoraxShift' | 'headShift';
type FrontalId = Exclude<
  { [Id in StandingId]: StandingRows[Id]['seenFrom'] extends 'frontal' ? Id : never }[StandingId],
  never
>;

interface Shown {
  readonly low: number; // of the lower end's way
  readonly high: number; // of the upper end's way
  readonly toes: number;
  readonly offset: number; // cm
}
/**
 * From what the points show to where the body is, cm: high * way of the upper end - low * way of the lower one + toes * turn + offset. Joints lag behind the
 * hips' way inside the clothes, and a body that is turned a little carries its head, which is in front of its ankles, aside: the feet show by how
 * much. From behind the networks guess the tips of the feet. The chest's ways are those beside the line from ankles to ears, whose own lean is added as it is:
 * hips and shoulders show too little and too much of a bend, and neither of them anything of a lean [lab; each person left out in turn: docs/metrics.md].
 */
const SHIFTS: Readonly<Record<Aspect, Readonly<Record<ShiftId, Shown>>>> = {
  front: {
    pelvisShift: { low: 1.08, high: 1.08, toes: -0.39, offset: 0.15 },
    thoraxShift: { low: 1.15, high: 0.7, toes: 0.2, offset: -0.2 },
    headShift: { low: 0.88, high: 0.88, toes: -0.37, offset: 0 },
  },
  back: {
    pelvisShift: { low: 1.08, high: 1.08, toes: -0.17, offset: 0.05 },
    thoraxShift: { low: 1.1, high: 0.65, toes: 0, offset: 0 },
    headShift: { low: 0.97, high: 0.97, toes: -0.31, offset: 0.15 },
  },
};
const WAYS: Readonly<Record<ShiftId, readonly [from: PlumbPart, to: PlumbPart]>> = {
  pelvisShift: ['ankle', 'hip'],
  thoraxShift: ['hip', 'shoulder'],
  headShift: ['ankle', 'ear'],
};
/** The centre of mass beside the ankles: shares of the three shifts [lab: 16 segments of de Leva 1996, residual 2 mm]. */
const MASS: Readonly<Record<ShiftId, number>> = { pelvisShift: 0.88, thoraxShift: 0.51, headShift: -0.035 };
/**
 * The chest's part of it, cm: gain * way from hips to shoulders + toes * turn + offset. Nearer to the truth of the chest alone is `SHIFTS`; but an error of the hips moves
 * pelvis and chest apart, and with one gain for both ends of the way it cancels in their sum [lab].
 */
const CHEST: Readonly<Record<Aspect, Readonly<Record<'gain' | 'toes' | 'offset', number>>>> = {
  front: { gain: 1.18, toes: 0.28, offset: -0.25 },
  back: { gain: 1.1, toes: 0, offset: 0 },
};
/** Of the distance between both networks, one standard error of their mean [lab]. */
const NOISE = 0.3;
/** Ankles stand at least and at most this far apart, cm: a stance beyond is measured, its weight is not [lab: 9-26]. */
const STANCE = { least: 9, most: 40 } as const;
/** Narrower shoulders than this share of the trunk are two networks' names for one shoulder. */
const BREADTH = 0.45;
/** A body turned by one degree looks tilted by this much, because most cameras are held below the head: degrees a degree [lab]. */
const TURN_TILTS = { front: 0.08, back: 0 } as const;
/**
 * Share of the outline in the level of the head, and how far the two may lie apart, deg: hair that slants over forehead and ears draws the ears' points along, and
 * the outline of head and neck less [lab: 0.22 to 0.36, whoever is left out, set on pictures from in front].
 */
const OUTLINE = { share: 0.3, within: 15 } as const;
/** From shoulder and hip points to the joints a trunk looks longer than it is: its lean comes out less by this factor [lab]. */
const LEAN = 1.14;
const FOOT = 20; // cm, heel to tip, as the network sets them [lab]

/** How far the vertical's error reaches at the height `up`, in the unit of `up`. */
const byVertical = ({ vertical }: PlumbFrame, up: number): number => Math.abs(up) * toRadians(vertical);

function shiftOf(frame: PlumbFrame, aspect: Aspect, id: ShiftId): Measured {
  const { middles } = frame;
  const [from, to] = WAYS[id];
  const shown = SHIFTS[aspect][id];
  const reach = middles[to].up - middles[from].up;
  const bends = id === 'thoraxShift';
  const wayOf = (part: PlumbPart): number => (bends ? besideLine(middles, part) : middles[part].across);
  const lean = bends ? (middles.ear.across / middles.ear.up) * reach : 0;
  const value = shown.high * wayOf(to) - shown.low * wayOf(from) + lean + shown.toes * (frame.toes ?? 0) + shown.offset;
  const sigma = Math.hypot(
    STANDING_FLOORS[aspect][id] ?? 0,
    NOISE * Math.hypot(shown.low * middles[from].apart, shown.high * middles[to].apart),
    byVertical(frame, bends ? reach : shown.high * reach),
    SIZE_ERROR * value,
  );
  return { value, sigma, unit: 'cm' };
}

/** Distance of the ankles. Whichever way they are named, they lie left and right. */
function stanceOf({ pairs: { ankle } }: PlumbFrame, aspect: Aspect): Measured {
  const widths = [ankle.keypoints, ankle.landmarks].flatMap((pair) =>
    pair === null ? [] : [pair.left.across - pair.right.across],
  );
  const value = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  return { value, sigma: Math.hypot(STANDING_FLOORS[aspect].stanceWidth ?? 0, SIZE_ERROR * value), unit: 'cm' };
}

/** Shoulders beside hips as the centre of mass is told by them, cm. */
export function chestInMass({ middles, toes }: PlumbFrame, aspect: Aspect): number {
  const chest = CHEST[aspect];
  return chest.gain * (middles.shoulder.across - middles.hip.across) + chest.toes * (toes ?? 0) + chest.offset;
}

function weightOf(
  frame: PlumbFrame,
  aspect: Aspect,
  shifts: Readonly<Record<ShiftId, Measured>>,
  stance: Measured,
): Measure {
  if (stance.value < STANCE.least || stance.value > STANCE.most) return unknown('points unsure');
  const ids = Object.keys(MASS) as ShiftId[];
  const shiftOfMass = (id: ShiftId): number => (id === 'thoraxShift' ? chestInMass(frame, aspect) : shifts[id].value);
  const beside = ids.reduce((sum, id) => sum + MASS[id] * shiftOfMass(id), 0); // cm
  const up = ids.reduce((sum, id) => {
    const [from, to] = WAYS[id];
    return sum + MASS[id] * (frame.middles[to].up - frame.middles[from].up);
  }, 0);
  const share = beside / stance.value;
  const sigma = Math.hypot(
    STANDING_FLOORS[aspect].weightLeft ?? 0,
    byVertical(frame, up) / stance.value,
    (share * (STANDING_FLOORS[aspect].stanceWidth ?? 0)) / stance.value,
  );
  return { value: Math.min(1, Math.max(0, 0.5 + share)), sigma, unit: '1' };
}

function ofStance({ value, sigma }: Measured, stance: Measured): Measured {
  const share = value / stance.value;
  return {
    value: 100 * share,
    sigma: 100 * Math.hypot(sigma / stance.value, (share * stance.sigma) / stance.value),
    unit: '%',
  };
}

/** Shifts, stance and weight of somebody seen from the front or from behind. */
export function frontalMeasures(frame: PlumbFrame, aspect: Aspect): Readonly<Record<FrontalId, Measure>> {
  const pelvisShift = shiftOf(frame, aspect, 'pelvisShift');
  const thoraxShift = shiftOf(frame, aspect, 'thoraxShift');
  const headShift = shiftOf(frame, aspect, 'headShift');
  const stanceWidth = stanceOf(frame, aspect);
  const stands = stanceWidth.value >= STANCE.least;
  const share = (shift: Measured): Measure => (stands ? ofStance(shift, stanceWidth) : unknown('points unsure'));
  return {
    weightLeft: weightOf(frame, aspect, { pelvisShift, thoraxShift, headShift }, stanceWidth),
    pelvisShift,
    thoraxShift,
    headShift,
    pelvisShiftOfStance: share(pelvisShift),
    thoraxShiftOfStance: share(thoraxShift),
    headShiftOfStance: share(headShift),
    stanceWidth,
    pelvisTilt: unknown('outline unsure'),
  };
}

/** The pair of the network that drew both: the keypoints', else the landmarks'; null where neither did. */
function drawnPair({ pairs, middles }: PlumbFrame, part: 'ear' | 'shoulder', least: number): Pair | null {
  const trunk = middles.shoulder.up - middles.hip.up;
  const { keypoints, landmarks } = pairs[part];
  return (
    [keypoints, landmarks].find((pair) => pair !== null && pair.left.across - pair.right.across >= least * trunk) ??
    null
  );
}

/** The head's level by its ears and its outline; by the ears alone where the outline leads somewhere else. */
function headLevel(ears: Degrees, { headAxis }: PlumbFrame): Degrees {
  const beside = headAxis === null ? 0 : headAxis - ears;
  return degrees(Math.abs(beside) > OUTLINE.within ? ears : ears + OUTLINE.share * beside);
}

function tiltOf(frame: PlumbFrame, aspect: Aspect, id: 'shoulderTilt' | 'headTilt', pair: Pair | null): Measure {
  if (pair === null) return unknown('points unsure');
  const { left, right } = pair;
  const turned =
    frame.toes === null ? 0 : toDegrees(radians(Math.asin(Math.max(-0.5, Math.min(0.5, -frame.toes / FOOT)))));
  const line = direction(left.up - right.up, left.across - right.across);
  const value = (id === 'headTilt' ? headLevel(line, frame) : line) - TURN_TILTS[aspect] * turned;
  return { value, sigma: Math.hypot(STANDING_FLOORS[aspect][id] ?? 0, frame.vertical), unit: 'deg' };
}

/** Level of shoulders and head, and the lean of the trunk, against the vertical of the room. */
export function frontalLevels(frame: PlumbFrame, aspect: Aspect): Readonly<Record<LevelId, Measure>> {
  const { value, sigma } = shiftOf(frame, aspect, 'thoraxShift');
  const trunk = frame.middles.shoulder.up - frame.middles.hip.up;
  return {
    shoulderTilt: tiltOf(frame, aspect, 'shoulderTilt', drawnPair(frame, 'shoulder', BREADTH)),
    headTilt: tiltOf(frame, aspect, 'headTilt', drawnPair(frame, 'ear', BREADTH / 3)),
    sideLean: {
      value: LEAN * direction(value, trunk),
      sigma: LEAN * spanned(sigma, trunk),
      unit: 'deg',
    },
  };
}

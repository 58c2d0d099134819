import { isMeasured, NINE_IN_TEN, type Measure, type Measured } from '../../../geometry/metric.ts';
import type { View } from '../../../geometry/reading.ts';
import { figureInWords } from '../../../ui/format/measured-value.ts';
import { standingFigure } from './standing-text.ts';

/** The box that the body is drawn in, px, the plumb line in its middle. */
export const BODY_BOX = { width: 208, height: 196, line: 104, reach: 92, feet: 180, head: 26 } as const;

/** Heights above the ankles of an average adult, cm [lab]. */
const UP = { ear: 145, shoulder: 121, hip: 80, knee: 41 } as const;
type Part = keyof typeof UP;

/** Beyond this a small shift would look like a large one. [H] */
const MOST = 5; // px of a centimetre, of which a body that is drawn true has about one

const FRONTAL = [
  ['headShift', 'ear'],
  ['thoraxShift', 'shoulder'],
  ['pelvisShift', 'hip'],
] as const;
const SIDE = [
  ['earShift', 'ear'],
  ['shoulderShift', 'shoulder'],
  ['hipShift', 'hip'],
  ['kneeShift', 'knee'],
] as const;

type ShiftId = (typeof FRONTAL)[number][0] | (typeof SIDE)[number][0];
/** One part of the body beside the line, px. */
export interface ShiftedPart {
  readonly id: ShiftId;
  readonly measure: Measured;
  readonly y: number;
  readonly from: number; // x that it is counted from: the line, or the pelvis
  readonly to: number; // x
  readonly low: number; // x, ends of the 90 % interval, the left one first
  readonly high: number;
  readonly words: string; // '2.4 cm ± 1.8 to your left'
}
export interface PlumbBody {
  readonly parts: readonly ShiftedPart[]; // from the head down
  readonly feet: readonly number[]; // x of each foot; one from the side
  readonly ahead: -1 | 0 | 1; // where the face looks; 0: to or from the camera
  readonly times: number; // how much larger shifts are drawn than heights
}

/** The body on the line, shifts drawn larger than heights so that they can be seen; null: not every part was measured. */
export function plumbBody(view: View, measures: Readonly<Record<string, Measure>>): PlumbBody | null {
  const frontal = view === 'front' || view === 'back';
  const towards = view === 'front' || view === 'sideRight' ? 1 : -1;
  const rows: readonly (readonly [ShiftId, Part])[] = frontal ? FRONTAL : SIDE;
  const found = rows.flatMap(([id, part]) => {
    const measure = measures[id];
    return measure !== undefined && isMeasured(measure) ? [{ id, part, measure }] : [];
  });
  const stance = measures['stanceWidth'];
  if (found.length < rows.length || (frontal && (stance === undefined || !isMeasured(stance)))) return null;
  const pelvis = found.find(({ id }) => id === 'pelvisShift')?.measure.value ?? 0;
  const beside = (id: ShiftId): number => (id === 'thoraxShift' ? pelvis : 0); // cm
  const ends = ({ value, sigma }: Measured): number => Math.abs(value) + NINE_IN_TEN * sigma;
  const furthest = Math.max(...found.map(({ id, measure }) => Math.abs(beside(id)) + ends(measure)));
  const wide = Math.min(MOST, BODY_BOX.reach / furthest); // px of a centimetre, across
  const tall = (BODY_BOX.feet - BODY_BOX.head) / UP.ear;
  const at = (across: number): number => BODY_BOX.line + towards * wide * across;
  const half = stance !== undefined && isMeasured(stance) ? stance.value / 2 : 0;
  return {
    parts: found.map(({ id, part, measure }) => {
      const to = beside(id) + measure.value;
      const reach = NINE_IN_TEN * measure.sigma;
      const [a, b] = [at(to - reach), at(to + reach)];
      return {
        id,
        measure,
        y: BODY_BOX.feet - tall * UP[part],
        from: at(beside(id)),
        to: at(to),
        low: Math.min(a, b),
        high: Math.max(a, b),
        words: figureInWords(standingFigure(id, measure)),
      };
    }),
    feet: frontal ? [at(-half), at(half)].toSorted((a, b) => a - b) : [BODY_BOX.line],
    ahead: frontal ? 0 : towards,
    times: Math.round(wide / tall),
  };
}

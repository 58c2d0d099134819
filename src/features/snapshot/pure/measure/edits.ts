import type { ImagePoint } from '../../../../base/points.ts';
import { ASSUME_NOTHING, type Assumption } from '../../../../geometry/sitting-or-standing.ts';
import { BACK_MARKS, NO_MARKS, type BackMark, type Marks } from '../../../../geometry/marks.ts';
import { turningOf } from '../level/turning.ts';
import { SNAPSHOT_SIDE } from '../picture-file/picture-check.ts';
import type { AnalysedPicture, Taken } from './measure-picture.ts';
import type { KeypointName } from '../../../../pose/pose.ts';

/** What the person has set: landmarks, view and support, and when it was taken. */
export interface PersonInput {
  readonly marks: Marks;
  readonly assumption: Assumption;
  readonly taken: Taken | null; // null: as the picture says
}

/** The corrections with their undo history. */
export interface Edits {
  readonly now: PersonInput;
  readonly past: readonly PersonInput[]; // what each undo goes back to, oldest first
  readonly before: PersonInput | null; // how it was before the drag that is under way; null: none is
}

export const initialEdits = (): Edits => ({
  now: { marks: NO_MARKS, assumption: ASSUME_NOTHING, taken: null },
  past: [],
  before: null,
});

/** Older steps are dropped: nobody makes hundreds of corrections on purpose. [H] */
const MOST_STEPS = 200;

const isBackMark = (name: KeypointName | BackMark): name is BackMark => BACK_MARKS.some((mark) => mark === name);

function put(input: PersonInput, name: KeypointName | BackMark, to: ImagePoint): PersonInput {
  const { marks } = input;
  return isBackMark(name)
    ? { ...input, marks: { ...marks, back: { ...marks.back, [name]: to } } }
    : { ...input, marks: { ...marks, keypoints: { ...marks.keypoints, [name]: to } } };
}

const stepped = (from: PersonInput, now: PersonInput, past: readonly PersonInput[]): Edits => ({
  now,
  past: [...past, from].slice(-MOST_STEPS),
  before: null,
});

/** Moves one landmark; `last` ends a step of undo. */
export function moved(edits: Edits, name: KeypointName | BackMark, to: ImagePoint, last: boolean): Edits {
  const { now, past, before } = edits;
  const from = before ?? now;
  const next = put(now, name, to);
  return last ? stepped(from, next, past) : { now: next, past, before: from };
}

export const canUndo = ({ past, before }: Edits): boolean => before !== null || past.length > 0;

/** Takes the last step back; a drag that is under way is cancelled. */
export function undone({ now, past, before }: Edits): Edits {
  if (before !== null) return { now: before, past, before: null };
  return { now: past.at(-1) ?? now, past: past.slice(0, -1), before: null };
}

/** Every landmark where it was found; what the person says of view and support stays. One step of undo. */
export function withoutMarks({ now, past, before }: Edits): Edits {
  const from = before ?? now;
  const { keypoints, back } = from.marks;
  if (Object.keys(keypoints).length + Object.keys(back).length === 0) return { now: from, past, before: null };
  return stepped(from, { ...from, marks: NO_MARKS }, past);
}

/** One step of undo. */
export function assumed({ now, past, before }: Edits, said: Partial<Assumption>): Edits {
  const from = before ?? now;
  const assumption = { ...from.assumption, ...said };
  const same = assumption.view === from.assumption.view && assumption.support === from.assumption.support;
  return same ? { now: from, past, before: null } : stepped(from, { ...from, assumption }, past);
}

/** When it was taken, as the person says. One step of undo. */
export function dated({ now, past, before }: Edits, taken: Taken): Edits {
  const from = before ?? now;
  const same = taken.at === from.taken?.at && taken.offset === from.taken.offset;
  return same ? { now: from, past, before: null } : stepped(from, { ...from, taken }, past);
}

/** A picture in which landmarks were set, as it was laid. */
type LaidPicture = Pick<AnalysedPicture, 'placing' | 'decoded'>;

/** The landmarks at the same places of the picture after it was laid another way; its steps of undo end there. */
export function relaid({ now }: Edits, before: LaidPicture, after: LaidPicture): Edits {
  const [from, to] = [before, after].map(({ placing, decoded }) => turningOf(decoded, placing, SNAPSHOT_SIDE));
  const moved = <Name extends string>(spots: Readonly<Partial<Record<Name, ImagePoint>>>) =>
    Object.fromEntries(
      (Object.entries(spots) as [Name, ImagePoint][]).map(([name, spot]) => [
        name,
        to?.place(from?.original(spot) ?? spot) ?? spot,
      ]),
    ) as Partial<Record<Name, ImagePoint>>;
  const { keypoints, back } = now.marks;
  const marks =
    Object.keys(keypoints).length + Object.keys(back).length === 0
      ? NO_MARKS
      : { keypoints: moved(keypoints), back: moved(back) };
  return { now: { ...now, marks }, past: [], before: null };
}

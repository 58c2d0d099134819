import type { Pose } from '../../src/pose/pose.ts';
import type { Looked } from '../analyze/look.ts';
import type { Frame, Group, Photo, Still } from './formats.ts';

/** A picture with what the app saw in it. */
export interface Seen {
  readonly looked: Looked;
}
type Item = Group['items'][number];

/** One person before one camera: calibration, then test postures. */
export interface SeenGroup extends Omit<Group, 'items'> {
  readonly items: readonly (Item & Seen & { readonly glimpsed: Looked })[]; // glimpsed: as the camera is looked at
}

export interface SeenSequence {
  readonly folder: string;
  readonly view: 'front' | 'side';
  readonly subject: string;
  readonly frames: readonly (Frame & { readonly pose: Pose | null })[]; // null: nobody was seen
}

/**
 * What the networks saw in every picture of the lab, beside the truth. Looking costs most of a second a picture, scoring next
 * to nothing: so everything is looked at once and scored as often as there are questions.
 */
export interface Lab {
  readonly groups: SeenGroup[];
  readonly stills: (Still & Seen)[];
  readonly sequences: SeenSequence[];
  readonly photos: (Photo & Seen & { readonly folder: string })[];
}

export const emptyLab = (): Lab => ({ groups: [], stills: [], sequences: [], photos: [] });

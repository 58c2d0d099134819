import type { Pose } from '../../src/pose/pose.ts';
import type { Looked } from '../analyze/look.ts';
import type { Frame, Group, Photo, RealFile, Still } from './formats.ts';

/** A picture with what the app saw in it. */
export interface Seen {
  readonly looked: Looked;
  readonly full: boolean; // looked at as single pictures are; false: as a camera's
}
type Item = Group['items'][number];

/** One person before one camera: calibration, then test postures. */
export interface SeenGroup extends Omit<Group, 'items' | 'view'> {
  readonly view: 'front' | 'side';
  readonly folder: string; // its name: groups, groups2, groups3, standing
  readonly items: readonly (Item & {
    readonly looked: Looked | null; // as single pictures are; null: not taken in this run
    readonly glimpsed: Looked; // as a camera's pictures are
  })[];
}

export interface SeenSequence {
  readonly folder: string;
  readonly view: 'front' | 'side';
  readonly subject: string;
  readonly frames: readonly (Frame & { readonly pose: Pose | null })[]; // null: nobody was seen
}

/** Real people, who know no truth but labels. Looked at as the camera's pictures are. */
export interface SeenReal {
  readonly files: readonly RealFile[];
  readonly groups: readonly {
    readonly id: string;
    readonly calibrations: readonly string[];
    readonly tests: readonly string[];
  }[];
  readonly looks: ReadonlyMap<string, ReadonlyMap<string, Looked>>; // variant, then file; without those that a variant leaves as they are
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
  readonly reals: SeenReal[];
  readonly leftOut: { backViews: number }; // pictures from behind, which only `--standing` asks about
}

export const emptyLab = (): Lab => ({
  groups: [],
  stills: [],
  sequences: [],
  photos: [],
  reals: [],
  leftOut: { backViews: 0 },
});

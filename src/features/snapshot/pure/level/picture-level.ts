import { degrees, type Degrees } from '../../../../base/units.ts';

/** What says that the vertical of a picture is the vertical of the room. */
export type LevelSource =
  | 'room' // door frames, shelves and other upright edges in it
  | 'person' // who looked at it says so, or has turned it
  | 'nothing'; // the roll is not known

/** How surely a picture stands upright. */
export interface PictureLevel {
  readonly by: LevelSource;
  readonly sigma: Degrees; // one standard deviation of the roll that is left
}

/** By eye, along a door frame, people come within a degree [H]. */
export const LEVELLED_BY_HAND: PictureLevel = { by: 'person', sigma: degrees(1) };
/** A picture from anywhere: held askew by 6 degrees it must lie within nine in ten, beside the errors of the points [H]. */
export const UNKNOWN_LEVEL: PictureLevel = { by: 'nothing', sigma: degrees(5) };
/** A camera that stands on a desk or shelf is seldom off by more than 4 degrees [H]. */
export const CAMERA_LEVEL: PictureLevel = { by: 'nothing', sigma: degrees(2.5) };

import type { VerticalSource } from '../../../../history/records/snapshot.ts';
import { degrees, type Degrees } from '../../../../base/units.ts';

/** What says that the vertical of a picture is the vertical of the room, before anybody is looked at in it. */
export type LevelSource = Exclude<VerticalSource, 'body'>;

/** How surely a picture stands upright. */
export interface PictureLevel {
  readonly by: LevelSource;
  readonly sigma: Degrees; // one standard deviation of the roll that is left
}

/** By eye, along a door frame, people come within a degree [H]. */
export const LEVELLED_BY_HAND: PictureLevel = { by: 'person', sigma: degrees(1) };
/** A hand that holds a phone still for a picture adds some hundredths of g, and the phone's sensor about half a degree [H]. */
export const PHONE_LEVEL: PictureLevel = { by: 'phone', sigma: degrees(1) };
/** A picture from anywhere: held askew by 6 degrees it must lie within nine in ten, beside the errors of the points [H]. */
export const UNKNOWN_LEVEL: PictureLevel = { by: 'nothing', sigma: degrees(5) };
/** The room is turned, and the body is not turned with it: one of them misleads, and the picture may be askew by all of it. */
export const disputedLevel = (roll: number): PictureLevel => ({
  by: 'nothing',
  sigma: degrees(Math.max(UNKNOWN_LEVEL.sigma, Math.abs(roll))),
});
/** Nothing says how it lies, and nothing speaks against how it does. */
export const isUndisputed = ({ by, sigma }: PictureLevel): boolean => by === 'nothing' && sigma <= UNKNOWN_LEVEL.sigma;
/** A camera that stands on a desk or shelf is seldom off by more than 4 degrees [H]. */
export const CAMERA_LEVEL: PictureLevel = { by: 'nothing', sigma: degrees(2.5) };

import { fitWithin, type Size } from '../../../../base/picture.ts';

/**
 * The longer side of a snapshot that is analysed, px. The networks look at 192-256 px of a crop, so one of an eighth of the side
 * is still sharp; more costs memory and time and adds nothing. tools/analyze uses the same size; the stated errors were measured with it.
 */
export const SNAPSHOT_SIDE = 2048;

/** What a picture is decoded to. `orientation`: EXIF's; from 5 on rows become columns. */
export function analysisSize(width: number, height: number, orientation: number): Size {
  return orientation >= 5 ? fitWithin(height, width, SNAPSHOT_SIDE) : fitWithin(width, height, SNAPSHOT_SIDE);
}

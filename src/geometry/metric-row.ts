import type { Millis } from '../base/units.ts';

export type Unit = 'deg' | 'cm' | '%' | '1';

/** The edges on one side of a metric's scale: beyond `watch` the band is watch, beyond `poor` it is poor. */
export interface BandSide {
  readonly watch: number; // metric's unit
  readonly poor: number; // metric's unit, further out than `watch`
}

/** The permitted holding time at both ends of the timed zone; it is linear between them. */
export interface HoldLimit {
  readonly from: number; // metric's unit
  readonly fromLimit: Millis;
  readonly to: number; // metric's unit
  readonly toLimit: Millis;
}

export interface BandEdges {
  readonly high: BandSide | null; // larger than these; null: no upper limit
  readonly low: BandSide | null; // smaller than these; null: no lower limit
  readonly hold: HoldLimit | null; // ISO-type limit of the watch zone; null: none
}

/** What a warning rests on, as the warning itself says: laboratory studies, the own upright, a standard, or common advice. */
export type WarningBasis = 'flexionLab' | 'ownUpright' | 'standard' | 'nearScreen';

/** Whether a metric can begin a warning by itself. One that warns needs bands and something that the warning rests on. */
type Warning =
  | { readonly warns: true; readonly basis: WarningBasis; readonly bands: BandEdges }
  | { readonly warns: false; readonly bands: BandEdges | null }; // null: no value is better than another

/** Everything that the program knows about one metric, except its formula (measure.ts), stated error and texts. */
export type MetricRow = Warning & {
  readonly unit: Unit; // of every value, also of stored ones
  readonly seenFrom: 'front' | 'side' | 'both'; // from elsewhere the formula answers `wrong view`
  readonly sided: boolean; // true: positive towards the person's own left (tilts: left side higher), so a mirror turns the sign
  readonly relativeError: boolean; // true: the stated error is a share of the value; false: in `unit`
  readonly seatedShift: number | null; // `unit`, added to the edges of `bands` when sitting; null: the edges hold for standing people only
  readonly scale: readonly [left: number, right: number]; // `unit`, ends of the strip on the screen; worse is to the right where one side is worse
  readonly order: number; // place on the screen, smallest first; in tens, so that a new metric fits between two
  readonly learn: 'posture' | 'one-side' | 'too-much-curve' | 'too-little-curve'; // part of the Learn page about it
  readonly snapshot: SnapshotPlace | null; // null: the result of a snapshot does not show it
};

/** Where the result of a snapshot shows a metric. */
export interface SnapshotPlace {
  readonly group: 'main' | 'further'; // main: always, if the view can show it; further: only where it was measured
  readonly order: number; // within its group and view, smallest first; in tens
}

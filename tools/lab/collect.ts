import type { MetricId } from '../../src/geometry/metric.ts';
import type { BackCase } from './curve-case.ts';
import type { Trial, Vote } from './score.ts';
import type { CollectedReal } from './real-cases.ts';
import type { SlideCase } from './slid.ts';

/** The camera's pitch as the calibration of one group has it, against the true one. */
export interface PitchCase {
  readonly condition: string;
  readonly subject: string;
  readonly person: string;
  readonly error: number; // deg, looking down positive
}

/** Everything that the folders gave to score. */
export interface Collected {
  readonly trials: Trial[];
  readonly votes: Vote[];
  readonly backs: BackCase[]; // side views in which the line of the back was found
  readonly signs: { readonly metric: MetricId; readonly picture: string; readonly right: boolean }[]; // clear changes of the curves
  readonly presence: { found: number; people: number; falsePeople: number; empty: number };
  readonly views: { right: number; all: number; yawErrors: number[] }; // yaw errors in degrees, absolute
  readonly slides: SlideCase[];
  readonly pitches: PitchCase[];
  readonly real: CollectedReal;
  readonly complaints: string[]; // files that could not be read or calibrated
}

export const nothing = (): Collected => ({
  trials: [],
  votes: [],
  backs: [],
  signs: [],
  presence: { found: 0, people: 0, falsePeople: 0, empty: 0 },
  views: { right: 0, all: 0, yawErrors: [] },
  slides: [],
  pitches: [],
  real: { cases: [], repeats: [], still: [], presence: [] },
  complaints: [],
});

/** Keeps count of who was there and who was seen. */
export function countPresence({ presence }: Collected, there: boolean, seen: boolean): void {
  if (there) {
    presence.people += 1;
    if (seen) presence.found += 1;
  } else {
    presence.empty += 1;
    if (seen) presence.falsePeople += 1;
  }
}

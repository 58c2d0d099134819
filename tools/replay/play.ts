import { defaultAlertSettings, type AlertSettings } from '../../src/alerts/settings.ts';
import type { Outcome, PlumblineEvent } from '../../src/alerts/decide/outcome.ts';
import { judgeCalibration } from '../../src/geometry/calibration/calibration.ts';
import type { Baseline } from '../../src/geometry/baseline.ts';
import type { Reading } from '../../src/geometry/reading.ts';
import type { PlaceVerdict } from '../../src/geometry/calibration/relevel.ts';
import { sayRefusal } from '../../src/features/calibrate/say-refusal.ts';
import { millis, seconds } from '../../src/base/units.ts';
import { advance, initialPipeline } from '../../src/monitor/pipeline.ts';
import type { Pose, Sighting } from '../../src/pose/pose.ts';
import { at } from './sightings.ts';
import { stretch } from './timeline.ts';

/** What one showing of one frame brought. */
export interface Moment {
  readonly t: number; // s on the stretched clock
  readonly label: string;
  readonly reading: Reading | null; // null: nobody, or no picture
  readonly outcome: Outcome;
  readonly events: readonly PlumblineEvent[];
  readonly relevel: PlaceVerdict;
}

/** A recorded frame: when, what the maker says, what the networks saw; null: the picture could not be read. */
export interface Seen {
  readonly t: number; // s
  readonly label: string;
  readonly sighting: Sighting | null;
}

export interface Rules {
  readonly calibrationSeconds: number; // s
  readonly holds: ReadonlyMap<string, number>; // label -> s
  readonly settings?: AlertSettings;
}

/** Runs a sequence through the live pipeline on a virtual clock. */
export function play(seen: readonly Seen[], { calibrationSeconds, holds, settings = defaultAlertSettings() }: Rules) {
  const { baseline: calibrated, refused } = calibrate(seen, calibrationSeconds);
  const moments: Moment[] = [];
  let state = initialPipeline();
  let baseline: Baseline | null = null;
  for (const { index, t } of stretch(seen, holds)) {
    const { label, sighting } = seen[index]!;
    const instant =
      sighting === null
        ? ({ kind: 'blind', at: millis(Math.round(t * 1000)), reason: 'stalled' } as const)
        : at(sighting, t);
    if (t >= calibrationSeconds) baseline ??= calibrated;
    const { reading, outcome, events, relevel, ...next } = advance(state, instant, { baseline, settings });
    ({ state, baseline } = next);
    moments.push({ t, label, reading, outcome, events, relevel });
  }
  return { moments, refused };
}

/** The first seconds of the recording, as it was made, are the upright calibration. */
function calibrate(seen: readonly Seen[], until: number): { baseline: Baseline | null; refused: string | null } {
  if (until <= 0) return { baseline: null, refused: null };
  const start = seen[0]?.t ?? 0;
  const upright: Pose[] = [];
  for (const { t, sighting } of seen) {
    if (t - start < until && sighting?.kind === 'person') upright.push(sighting.pose);
  }
  const about = { id: 'replay', name: 'Replay', cameraId: 'replay', desk: 'sitting', at: seconds(start) } as const;
  const verdict = judgeCalibration({ upright, slump: null, chinForward: null }, about);
  return verdict.ok
    ? { baseline: verdict.baseline, refused: null }
    : { baseline: null, refused: sayRefusal(verdict.fault) };
}

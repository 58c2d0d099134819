import type { Baseline } from '../geometry/baseline.ts';
import type { Reading, View } from '../geometry/reading.ts';
import { isSetBack } from '../base/clock.ts';
import { seconds, type Millis } from '../base/units.ts';
import type { CameraIdentity } from './protocol.ts';

/** Whether a baseline was made with this camera: by its id, or, after the browser gave it another id, by its name. */
export const isOfCamera = (
  { cameraId, cameraName }: Pick<Baseline, 'cameraId' | 'cameraName'>,
  { id, label }: CameraIdentity,
): boolean => cameraId === id || (label !== '' && cameraName === label);

/**
 * The baseline to compare with: the chosen one if it was made with this camera, else the newest of this camera in
 * this view, else the newest of this camera; null without any.
 * @param baselines newest first
 * @param view what the camera sees now; null when that is not known yet
 */
export function fittingBaseline(
  baselines: readonly Baseline[],
  camera: CameraIdentity,
  view: View | null,
  chosen: string | null,
): Baseline | null {
  const exact = baselines.filter(({ cameraId }) => cameraId === camera.id);
  const own = exact.length > 0 ? exact : baselines.filter((baseline) => isOfCamera(baseline, camera));
  return own.find(({ id }) => id === chosen) ?? own.find((baseline) => baseline.view === view) ?? own[0] ?? null;
}

/** A person who is seen in another view for this long has changed seats; a turn of the chair is shorter. [H] */
const VIEW_PATIENCE = seconds(20);

/** A view other than the baseline's, and since when it has been seen. */
export interface OtherView {
  readonly view: View;
  readonly since: Millis; // epoch
}

/** Takes note of the view of one reading. `stays`: another view has lasted, so its baseline should be used. */
export function followView(
  other: OtherView | null,
  { at, view }: Pick<Reading, 'at' | 'view'>,
  baseline: Baseline,
): { readonly other: OtherView | null; readonly stays: boolean } {
  if (view === 'unknown' || view === baseline.view) return { other: null, stays: false };
  const now = other?.view === view && !isSetBack(other.since, at) ? other : { view, since: at };
  return at - now.since < VIEW_PATIENCE ? { other: now, stays: false } : { other: null, stays: true };
}

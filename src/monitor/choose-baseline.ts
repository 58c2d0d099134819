import type { Baseline } from '../geometry/baseline.ts';
import type { View } from '../geometry/reading.ts';

/**
 * The baseline to compare with: the chosen one if it was made with this camera, else the newest of this camera in
 * this view, else the newest of this camera; null without any.
 * @param baselines newest first
 * @param view what the camera sees now; null when that is not known yet
 */
export function fittingBaseline(
  baselines: readonly Baseline[],
  cameraId: string,
  view: View | null,
  chosen: string | null,
): Baseline | null {
  const own = baselines.filter((baseline) => baseline.cameraId === cameraId);
  return own.find(({ id }) => id === chosen) ?? own.find((baseline) => baseline.view === view) ?? own[0] ?? null;
}

import type { MetricId } from '../../geometry/metric.ts';
import type { Posture } from './outcome.ts';
import { mayWarn } from './risk.ts';
import type { AlertSettings } from '../settings.ts';
import type { AlertState } from '../state.ts';

/**
 * The worst band among the measures that may warn; unknown when none of them is known. Far enough from the screen is no posture:
 * without a calibration that is all the front view knows, and nobody sits well by it.
 */
export function postureOf({ seen, tracks }: AlertState, settings: AlertSettings): Posture {
  if (seen !== 'person') return 'unknown';
  let posture: Posture = 'unknown';
  for (const metric of Object.keys(tracks) as MetricId[]) {
    const band = tracks[metric]?.band?.band;
    if (band === undefined || !mayWarn(metric, settings)) continue;
    if (band === 'poor') return 'poor';
    if (band === 'watch') posture = 'watch';
    else if (posture === 'unknown' && metric !== 'viewingDistance') posture = 'good';
  }
  return posture;
}

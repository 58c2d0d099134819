import type { Baseline } from '../../geometry/baseline.ts';
import type { Pose } from '../../pose/pose.ts';
import { initialCurves, type LiveCurves, addCurves } from '../live-curves.ts';
import type { OutlinePurpose } from '../outline-pacing.ts';

/** Measures the curves of the back while a screen shows them. */
export interface LiveOutline {
  setWanted(wanted: boolean): void;
  readonly purpose: OutlinePurpose | null; // why the next frame should include the outline; null: not needed
  add(pose: Pose, baseline: Baseline | null): void;
}

export function createLiveOutline(onCurves: (curves: LiveCurves) => void): LiveOutline {
  let isWanted = false;
  let recent = initialCurves();
  return {
    setWanted(wanted) {
      isWanted = wanted;
      recent = initialCurves();
    },
    get purpose() {
      return isWanted ? 'shown' : null;
    },
    add(pose, baseline) {
      if (!isWanted || pose.silhouette === null) return;
      const { state, curves } = addCurves(recent, pose, baseline);
      recent = state;
      onCurves(curves);
    },
  };
}

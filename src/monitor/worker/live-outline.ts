import type { Baseline } from '../../geometry/baseline.ts';
import type { Pose } from '../../pose/pose.ts';
import { freshLooks, type LiveCurves, lookAgain } from '../live-curves.ts';
import type { OutlineWish } from '../outline-pacing.ts';

/** The curves of the back while a screen shows them. */
export interface LiveBack {
  want(wanted: boolean): void;
  readonly wish: OutlineWish | null; // what the next look should take
  see(pose: Pose, baseline: Baseline | null): void;
}

export function createLiveBack(tell: (curves: LiveCurves) => void): LiveBack {
  let isWanted = false;
  let looks = freshLooks();
  return {
    want(wanted) {
      isWanted = wanted;
      looks = freshLooks();
    },
    get wish() {
      return isWanted ? 'shown' : null;
    },
    see(pose, baseline) {
      if (!isWanted || pose.silhouette === null) return;
      const { state, curves } = lookAgain(looks, pose, baseline);
      looks = state;
      tell(curves);
    },
  };
}

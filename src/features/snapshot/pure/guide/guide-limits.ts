import { CROWN_PER_GAP, WANDER } from '../../../../geometry/network-habits.ts';

/** When a picture is worth taking. Lengths in trunks (shoulders to hips) unless said otherwise. */
export const GUIDE = {
  crown: CROWN_PER_GAP,
  belowHips: 0.15, // must be seen below the hips: the line of the back ends there (geometry/outline/dorsal-line.ts)
  least: 0.14, // trunk over picture height: a standing person half as high as the picture. 100 px of 720 [H]
  sideYaw: 10, // deg from a side view: numbers are given to 10 [metrics.md]
  frontYaw: 15, // deg from a front view: the measures allow 20 [metrics.md], less what the estimate of yaw errs by
  yawGrace: 5, // deg more while the count runs: what the estimate of yaw errs by (geometry/view.ts)
  still: 0.05, // that head and shoulders may move within a second [H]
  stillNoise: WANDER, // at least this
  stillGrace: 3, // times as much while the count runs: everybody sways and breathes [H]
  memory: 1000, // ms that stillness is judged over [H]
  slowest: 5000, // ms between two frames that can still be compared [H]
  judged: 450, // ms of it that must have been seen [H]
  right: 400, // ms that all must be right before the count begins [H]
  wrong: 700, // ms that something must be wrong before the count stops: one frame may be wrong [H]
  overtime: 4000, // ms that the end of the count waits until the person holds still [H]
} as const;

import { createPoseEstimator, type PoseOptions } from '../../src/pose/create.ts';
import type { TurnablePoseEstimator } from '../../src/pose/estimator.ts';
import { nodeAssets } from './assets.ts';

/** The app's own estimator on this machine's CPU, with the files of this repository. */
export const openPose = (options: PoseOptions = {}): Promise<TurnablePoseEstimator> =>
  createPoseEstimator(nodeAssets(), { waitForFace: true, ...options });

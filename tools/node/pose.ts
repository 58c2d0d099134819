import { createPoseEstimator, type PoseEstimator, type PoseOptions } from '../../src/pose/index.ts';
import { nodeAssets } from './assets.ts';

/** The app's own estimator on this machine's CPU, with the files of this repository. */
export const openPose = (options: PoseOptions = {}): Promise<PoseEstimator> =>
  createPoseEstimator(nodeAssets(), options);

export { createPoseEstimator, type PoseOptions } from './create.ts';
export { PoseError, type PoseErrorKind } from './error.ts';
export type { Ask, BackendName, LoadProgress, PoseAssets, PoseEstimator } from './estimator.ts';
export { LANDMARK_NAMES, type LandmarkName } from './landmark-names.ts';
export {
  KEYPOINT_NAMES,
  type Keypoint,
  type KeypointName,
  type Landmark,
  type Pose,
  type Sighting,
  type Silhouette,
} from './pose.ts';

export { createPoseEstimator, type PoseOptions } from './create.ts';
export { PoseError, reasonOf, type PoseErrorKind } from './error.ts';
export type { Ask, BackendName, LoadProgress, Picture, PoseAssets, PoseEstimator } from './estimator.ts';
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

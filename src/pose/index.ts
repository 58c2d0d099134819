export { createPoseEstimator, type PoseOptions } from './create.ts';
export { PoseError, type PoseErrorKind } from './error.ts';
export type { EstimateRequest, BackendName, LoadProgress, PoseAssets, PoseEstimator } from './estimator.ts';
export { BLAZEPOSE_LANDMARKS, type BlazePoseLandmark } from './blazepose.ts';
export {
  KEYPOINT_NAMES,
  type Keypoint,
  type KeypointName,
  type Landmark,
  type Pose,
  type Sighting,
  type Silhouette,
} from './pose.ts';

/**
 * Stands in for `@mediapipe/pose`, which upstream's index imports and which has no such export, so that nothing that imports
 * pose-detection would build. Only its MediaPipe runtime would use it; nothing here asks for that runtime.
 */
export class Pose {
  constructor() {
    throw new Error('The MediaPipe runtime of pose-detection is not part of Plumbline: use the tfjs runtime.');
  }
}

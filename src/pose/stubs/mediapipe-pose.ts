class NoMediaPipe {
  constructor() {
    throw new Error('the MediaPipe runtime of pose-detection is not part of Plumbline');
  }
}

/** Replaces `@mediapipe/pose`, which has no such export: nothing that imports pose-detection would build. The app uses its tfjs runtime. */
export { NoMediaPipe as Pose };

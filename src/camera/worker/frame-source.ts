import type { CapturedFrame } from './capture-frame.ts';

/** Delivers the newest frame on request. Between requests nothing is decoded or copied. */
export interface FrameSource {
  /**
   * Resolves to the newest frame, or to null when `signal` is aborted or the source has `ended`.
   * One call at a time. Closes the frame of the previous call.
   */
  next(signal: AbortSignal): Promise<CapturedFrame | null>;
  readonly ended: boolean; // no more frames: the camera was closed or is gone
  /** Closes the last frame and releases the camera. Safe to call twice. */
  close(): void;
}

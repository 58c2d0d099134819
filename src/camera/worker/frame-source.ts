import type { Grab } from './capture-frame.ts';

/** The newest frame whenever it is asked for. The asker sets the pace; nothing is decoded or copied in between. */
export interface FrameSource {
  /**
   * Resolves to a fresh grab, or to null when `signal` was aborted or no frame will ever come again (`ended`).
   * One call at a time. The grab before it is closed.
   */
  next(signal: AbortSignal): Promise<Grab | null>;
  readonly ended: boolean; // the camera was closed or has gone
  /** Closes the last grab and lets the camera go. Safe to call twice. */
  close(): void;
}

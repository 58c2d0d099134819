/**
 * What workers have and TypeScript's webworker lib does not know yet: Safari 18+ hands camera tracks to workers
 * (https://w3c.github.io/mediacapture-extensions/#transferable-mediastreamtrack). Only in the worker realm.
 */
declare global {
  interface MediaStreamTrack extends EventTarget {
    readonly kind: string;
    readonly id: string;
    readonly label: string;
    readonly muted: boolean;
    readonly readyState: 'live' | 'ended';
    enabled: boolean;
    clone(): MediaStreamTrack;
    stop(): void;
  }
}

export {};

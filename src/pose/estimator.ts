import type { Picture } from '../base/picture.ts';
import type { Millis } from '../base/units.ts';
import type { Sighting } from './pose.ts';

/** What to spend on one picture. */
export interface Ask {
  /** Look again whether anyone is there and how many (the presence network); otherwise the last answer is carried. */
  readonly presence: boolean;
  /** Also give landmarks and silhouette (BlazePose's whole pipeline). */
  readonly silhouette: boolean;
}

export type BackendName = 'wasm' | 'webgl';

/** Where the files lie: addresses in a browser, paths in Node. */
export interface PoseAssets {
  readonly models: string; // folder or address that ends with '/': <models><name>.json
  readonly wasm: Readonly<Record<string, string>>; // tfjs wasm file name -> address or path
  readonly read?: (where: string) => Promise<ArrayBuffer>; // Node: reads a file of `models`; left out in a browser, where fetch does
}

export interface LoadProgress {
  readonly done: number; // bytes or steps finished
  readonly total: number;
  readonly what: string; // short, for people: 'pose model'
}

/** Everything the rest of the program knows of neural networks. One picture at a time: await before the next. */
export interface PoseEstimator {
  readonly backend: BackendName;
  readonly model: string; // for people and for data-model, e.g. 'movenet-lightning+blazepose-full'
  /** Throws `PoseError` when inference fails; the caller rebuilds or falls back. Never keeps the picture. */
  estimate(picture: Picture, at: Millis, ask: Ask): Promise<Sighting>;
  /**
   * Tries the graphics hardware on this picture, and moves there when it finds the same points clearly faster. Answers the backend
   * in use from now on. Takes a second or two, once: call it when nobody waits for a pose, never during `estimate`. Left out where
   * there is nothing to try. Never throws: what goes wrong leaves everything as it was.
   */
  readonly improve?: (picture: Picture) => Promise<BackendName>;
  /** Forget who was followed: call after any gap. */
  reset(): void;
  dispose(): void;
}

import type { ImagePoint } from '../base/points.ts';
import type { Picture } from '../base/picture.ts';
import type { Degrees, Millis } from '../base/units.ts';
import type { Sighting } from './pose.ts';

/** The kind of failure: `files` and `model` can be tried again, `backend` and `inference` need a new estimator. */
export type PoseErrorKind =
  | 'files' // a file could not be read
  | 'model' // a file was read and is no model
  | 'backend' // it could not be started
  | 'inference'; // a run of a network failed

/** Every failure that leaves src/pose. */
export class PoseError extends Error {
  override readonly name = 'PoseError';
  readonly kind: PoseErrorKind;
  readonly subject: string; // the file, backend or network that it is about
  readonly detail: string; // as browser or tfjs put it

  constructor(kind: PoseErrorKind, subject: string, detail: string, options?: ErrorOptions) {
    super(`${kind}: ${subject}: ${detail}`, options);
    this.kind = kind;
    this.subject = subject;
    this.detail = detail;
  }
}

/** Which networks to run on one picture. */
export interface EstimateRequest {
  /** Run the person detector: is anyone there, and how many? Otherwise the last answer is kept. */
  readonly presence: boolean;
  /** Also return landmarks and silhouette (BlazePose's landmark network). */
  readonly silhouette: boolean;
  /** Also see how the head is turned. The face network is fetched when first asked for; until it is here, no face is seen. Omitted: no. */
  readonly face?: boolean;
}

/** tfjs backends. WebGPU would add 61 kB gz for the same milliseconds: docs/decisions/0002-pose-models.md. */
export type BackendName = 'wasm' | 'webgl';

/** Where the model files are: addresses in a browser, paths in Node. */
export interface PoseAssets {
  readonly models: string; // folder or address that ends with '/': <models><name>.json
  readonly wasm: Readonly<Record<string, string>>; // tfjs wasm file name -> address or path
  readonly read?: (where: string) => Promise<ArrayBuffer>; // Node: reads a file of `models`. Omitted in a browser, which uses fetch
}

/** What the networks find: keypoints, people, or landmarks and silhouette. Their files: assets.ts. */
export type NetworkRole = 'points' | 'finder' | 'body';
/** Likewise, with the one that nobody waits for: the turn of the head. */
export type ModelRole = NetworkRole | 'face';

export interface LoadProgress {
  readonly done: number; // bytes or steps finished
  readonly total: number;
  readonly model: NetworkRole; // the network that is on its way
}

/** Somebody whom the person finder sees, whichever way up the picture is. */
export interface FoundBody {
  readonly score: number; // 0-1
  readonly face: ImagePoint; // middle of the face
  readonly hips: ImagePoint; // between the hips
  readonly reach: number; // px, from the hips to beyond the head
  readonly axis: Degrees; // from hips to head against the picture's vertical, clockwise positive, -180 to 180
}

/** The interface to the neural networks. One picture at a time: await the result before the next call. */
export interface PoseEstimator {
  readonly backend: BackendName;
  readonly model: string; // shown and written to data-model, e.g. 'movenet-lightning+blazepose-full'
  /**
   * Runs each network once on a blank picture: the first run takes several times as long as the others. For while the camera opens; with
   * a picture at hand it would only cost time. Throws `PoseError`.
   */
  warm(): Promise<void>;
  /**
   * Finds and measures one person. `at`: capture time, epoch. Keypoints are in pixels of `picture`.
   * Throws `PoseError` when inference fails; the caller rebuilds the estimator. Does not keep the picture.
   */
  estimate(picture: Picture, at: Millis, ask: EstimateRequest): Promise<Sighting>;
  /**
   * Tries WebGL on this picture and switches to it when it finds the same points clearly faster. Resolves to the backend in use
   * from now on. Takes a second or two and tries only once: call it when nothing waits for a pose, never during `estimate`.
   * Omitted when there is no graphics hardware. Never throws: after a failure the backend stays as it was.
   */
  readonly improve?: (picture: Picture) => Promise<BackendName>;
  /** Forgets the tracked person. Call it after any gap in the frames. */
  reset(): void;
  dispose(): void;
}

/** An estimator that also tells which way up people are: pictures come on their side and on their head. */
export interface TurnablePoseEstimator extends PoseEstimator {
  /** Everybody, likeliest first, looked for in the picture turned by `turn` clockwise. The answer lies in the picture as it is. */
  bodies(picture: Picture, turn: Degrees): Promise<readonly FoundBody[]>;
}

import { MODELS, POINTS_SIZE, progressOf } from './assets.ts';
import { loadBlazePose, type BlazePose } from './blazepose.ts';
import { isBetter, graphicsHardware } from './backend-trial.ts';
import {
  PoseError,
  type BackendName,
  type LoadProgress,
  type NetworkRole,
  type PoseAssets,
  type TurnablePoseEstimator,
} from './estimator.ts';
import { once } from '../base/async.ts';
import type { Picture } from '../base/picture.ts';
import { degrees, toRadians } from '../base/units.ts';
import { lateFace } from './late-face.ts';
import { loadMoveNet } from './movenet.ts';
import { personEstimator } from './person-estimator.ts';
import { foundBody, loadPersonFinder } from './person-finder.ts';
import { livePoints } from './live-points.ts';
import { finePoints, type PointsNetwork } from './points.ts';
import { wholePicture } from './region.ts';

export interface PoseOptions {
  readonly backend?: BackendName; // 'wasm': WASM only. Omitted: WASM first, and `improve` where there is graphics hardware
  readonly snapshot?: boolean; // for single pictures: finer points, and the landmark network is loaded at once
  readonly waitForFace?: boolean; // the first picture waits for the face network, so that all are looked at alike: for tools
  readonly now?: () => number; // ms, clock of the backend trial. Omitted: performance.now
}

const BLANK: Picture = { data: new Uint8ClampedArray(8 * 8 * 4), width: 8, height: 8 };

/** Starts tfjs and loads the networks. Throws `PoseError`. */
export async function createPoseEstimator(
  assets: PoseAssets,
  { backend, snapshot = false, waitForFace = false, now = () => performance.now() }: PoseOptions = {},
  onProgress: (progress: LoadProgress) => void = () => undefined,
): Promise<TurnablePoseEstimator> {
  if (backend === 'webgl') {
    throw new PoseError('backend', backend, "expected 'wasm' or none: others are tried by improve()");
  }
  const roles: NetworkRole[] = ['points', 'finder'];
  if (snapshot) roles.push('body');
  const report = progressOf(roles, onProgress);
  let body: Promise<BlazePose> | null = null;
  const loadBody = once(
    () => (body = loadBlazePose(assets, MODELS.body.file, 'full', (bytes) => report('body', bytes))),
  );
  const [firstPoints, finder] = await Promise.all([
    loadMoveNet(assets, MODELS.points.file, POINTS_SIZE, (bytes) => report('points', bytes)),
    loadPersonFinder(assets, MODELS.finder.file, (bytes) => report('finder', bytes)),
    snapshot ? loadBody() : null,
  ]);
  let points = firstPoints;

  let used: BackendName = 'wasm';
  let tried = false;
  const current: PointsNetwork = { keypoints: (...ask) => points.keypoints(...ask), dispose: () => points.dispose() };
  const face = lateFace(assets, waitForFace);
  const person = personEstimator(
    { points: current, finder, body: loadBody, face: () => face.get() },
    snapshot ? finePoints() : livePoints(),
    snapshot,
  );
  const improve = async (picture: Picture): Promise<BackendName> => {
    const faster = tried ? null : await openFaster(assets, points, picture, now).catch(() => null);
    tried = true;
    if (faster) {
      points.dispose();
      points = faster;
      used = 'webgl';
    }
    return used;
  };
  return {
    get backend() {
      return used;
    },
    model: `${MODELS.points.file}+blazepose`,
    async warm() {
      await finder.find(BLANK);
      await points.keypoints(BLANK, wholePicture(BLANK));
    },
    estimate: person.estimate,
    reset: person.reset,
    async bodies(picture, turn) {
      const part = { ...wholePicture(picture), turn: toRadians(degrees(-turn)) };
      return (await finder.find(picture, part)).map(foundBody);
    },
    ...(backend === undefined && graphicsHardware() !== null ? { improve } : {}),
    dispose() {
      face.dispose();
      current.dispose();
      finder.dispose();
      void body?.then(
        (network) => network.dispose(),
        () => undefined, // it never came
      );
    },
  };
}

/** The points network on WebGL, or null when it is not faster or finds other points there. */
async function openFaster(
  assets: PoseAssets,
  champion: PointsNetwork,
  picture: Picture,
  now: () => number,
): Promise<PointsNetwork | null> {
  const { registerWebgl } = await import('./webgl.ts');
  const challenger = await loadMoveNet(assets, MODELS.points.file, POINTS_SIZE, undefined, registerWebgl());
  const better = await isBetter(challenger, champion, picture, wholePicture(picture), now).catch(() => false);
  if (better) return challenger;
  challenger.dispose();
  return null;
}

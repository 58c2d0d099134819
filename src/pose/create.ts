import { MODELS, POINTS_SIZE, progressOf } from './assets.ts';
import { blazePose, type BlazePose } from './blazepose.ts';
import { isBetter, graphicsHardware } from './backend-trial.ts';
import {
  PoseError,
  type BackendName,
  type LoadProgress,
  type NetworkRole,
  type PoseAssets,
  type PoseEstimator,
} from './estimator.ts';
import type { Picture } from '../base/picture.ts';
import { moveNet } from './movenet.ts';
import { loadNetwork } from './network.ts';
import { personEstimator } from './person-estimator.ts';
import { personFinder } from './person-finder.ts';
import { fineKeypoints, liveKeypoints, type PointsNetwork } from './points.ts';
import { wholePicture } from './region.ts';

export interface PoseOptions {
  readonly backend?: BackendName; // 'wasm': WASM only. Omitted: WASM first, and `improve` where there is graphics hardware
  readonly snapshot?: boolean; // for single pictures: finer points, and the landmark network is loaded at once
  readonly now?: () => number; // ms, clock of the backend trial. Omitted: performance.now
}

const BLANK: Picture = { data: new Uint8ClampedArray(8 * 8 * 4), width: 8, height: 8 };

/** Starts tfjs, loads the networks and runs each once, so that the first real run is fast. Throws `PoseError`. */
export async function createPoseEstimator(
  assets: PoseAssets,
  { backend, snapshot = false, now = () => performance.now() }: PoseOptions = {},
  onProgress: (progress: LoadProgress) => void = () => undefined,
): Promise<PoseEstimator> {
  if (backend === 'webgl') {
    throw new PoseError('backend', backend, "expected 'wasm' or none: others are tried by improve()");
  }
  const roles: NetworkRole[] = ['points', 'finder'];
  if (snapshot) roles.push('body');
  const report = progressOf(roles, onProgress);
  const load = (role: NetworkRole) => loadNetwork(assets, MODELS[role].file, (bytes) => report(role, bytes));
  const loadBody = async () => blazePose(await load('body'));
  const [pointsGraph, detector, eager] = await Promise.all([
    load('points'),
    load('finder'),
    snapshot ? loadBody() : null,
  ]);
  let body: Promise<BlazePose> | null = eager && Promise.resolve(eager);
  const finder = personFinder(detector);
  let points = moveNet(pointsGraph, POINTS_SIZE);
  await finder.find(BLANK); // the first run of a graph takes several times as long as the others
  await points.keypoints(BLANK, wholePicture(BLANK));

  let used: BackendName = 'wasm';
  let tried = false;
  const current: PointsNetwork = { keypoints: (...ask) => points.keypoints(...ask), dispose: () => points.dispose() };
  const person = personEstimator(
    { points: current, finder, body: () => (body ??= loadBody()) },
    snapshot ? fineKeypoints : liveKeypoints,
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
    estimate: person.estimate,
    reset: person.reset,
    ...(backend === undefined && graphicsHardware() !== null ? { improve } : {}),
    dispose() {
      current.dispose();
      finder.dispose();
      void body?.then((network) => network.dispose());
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
  const lost = registerWebgl();
  const network = await loadNetwork(assets, MODELS.points.file, () => undefined, { backend: 'webgl', lost });
  const challenger = moveNet(network, POINTS_SIZE);
  const better = await isBetter(challenger, champion, picture, wholePicture(picture), now).catch(() => false);
  if (better) return challenger;
  challenger.dispose();
  return null;
}

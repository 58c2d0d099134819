import { progressOf, type ModelName } from './assets.ts';
import { startWasm } from './backend.ts';
import { blazePose, type BlazePose } from './blazepose.ts';
import { PoseError } from './error.ts';
import type { BackendName, LoadProgress, PoseAssets, PoseEstimator } from './estimator.ts';
import { moveNet } from './movenet.ts';
import { loadNetwork } from './network.ts';
import { personEstimator } from './person-estimator.ts';
import { personFinder } from './person-finder.ts';
import { finePoints, livePoints } from './points.ts';

export interface PoseOptions {
  readonly backend?: BackendName; // 'wasm' unless given
  readonly snapshot?: boolean; // single pictures rather than a camera: finer points, the silhouette network loaded at once
}

/** Starts tfjs and loads the networks, downloads and compilation side by side, warmed up. Throws `PoseError`. */
export async function createPoseEstimator(
  assets: PoseAssets,
  { backend = 'wasm', snapshot = false }: PoseOptions = {},
  onProgress: (progress: LoadProgress) => void = () => undefined,
): Promise<PoseEstimator> {
  if (backend !== 'wasm') throw new PoseError('backend', `Backend '${backend}' is not built in; expected 'wasm'.`);
  const names: ModelName[] = [
    'movenet-lightning',
    'blazepose-detector',
    ...(snapshot ? (['blazepose-full'] as const) : []),
  ];
  const report = progressOf(names, onProgress);
  const load = (name: ModelName) => loadNetwork(assets, name, (bytes) => report(name, bytes));
  const loadBody = async () => blazePose(await load('blazepose-full'));
  await startWasm(assets);
  const [points, finder, eager] = await Promise.all([
    load('movenet-lightning'),
    load('blazepose-detector'),
    snapshot ? loadBody() : null,
  ]);
  let body: Promise<BlazePose> | null = eager && Promise.resolve(eager);
  const networks = { points: moveNet(points, 192), finder: personFinder(finder), body: () => (body ??= loadBody()) };
  const person = personEstimator(networks, snapshot ? finePoints : livePoints);
  return {
    backend,
    model: 'movenet-lightning+blazepose',
    estimate: person.estimate,
    reset: person.reset,
    dispose() {
      networks.points.dispose();
      networks.finder.dispose();
      void body?.then((network) => network.dispose());
    },
  };
}

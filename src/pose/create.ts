import { progressOf, type ModelName } from './assets.ts';
import { startWasm } from './backend.ts';
import { blazePose } from './blazepose.ts';
import { PoseError } from './error.ts';
import type { Ask, BackendName, LoadProgress, Picture, PoseAssets, PoseEstimator } from './estimator.ts';
import { moveNet } from './movenet.ts';
import { loadNetwork } from './network.ts';
import { personFinder } from './person-finder.ts';
import type { Sighting } from './pose.ts';
import { wholePicture } from './region.ts';
import { layOver } from './silhouette.ts';
import type { Millis } from '../geometry/units.ts';

export interface PoseOptions {
  readonly backend?: BackendName;
  readonly snapshot?: boolean;
}

/** Loads the networks and warms them up. Throws `PoseError`. */
export async function createPoseEstimator(
  assets: PoseAssets,
  options: PoseOptions = {},
  onProgress: (progress: LoadProgress) => void = () => undefined,
): Promise<PoseEstimator> {
  if (options.backend && options.backend !== 'wasm')
    throw new PoseError('backend', `Backend ${options.backend} is not built in.`);
  const names = ['movenet-lightning', 'blazepose-detector', 'blazepose-full'] as const satisfies ModelName[];
  const report = progressOf(names, onProgress);
  await startWasm(assets);
  const load = (name: ModelName) => loadNetwork(assets, name, (bytes) => report(name, bytes));
  const [points, finder, body] = await Promise.all(names.map(load));
  const [mover, people, blaze] = [moveNet(points!, 192), personFinder(finder!), blazePose(body!)];
  let last = { presence: 0, people: 0 };

  const estimate = async (picture: Picture, at: Millis, ask: Ask): Promise<Sighting> => {
    const looks = ask.presence || ask.silhouette || last.people === 0;
    const found = looks ? await people.find(picture) : null;
    if (found) last = { presence: found[0]?.score ?? 0, people: found.length };
    if (last.people === 0) return { kind: 'nobody', at };
    const seen = ask.silhouette && found?.[0] ? await blaze.look(picture, found[0].body) : null;
    const keypoints = await mover.keypoints(picture, wholePicture(picture));
    const { width, height } = picture;
    const landmarks = seen?.landmarks ?? null;
    const silhouette = seen ? layOver(picture, seen.mask) : null;
    return { kind: 'person', pose: { at, width, height, keypoints, ...last, landmarks, silhouette } };
  };
  return {
    backend: 'wasm',
    model: 'movenet-lightning+blazepose-full',
    estimate,
    reset: () => (last = { presence: 0, people: 0 }),
    dispose: () => [mover, people, blaze].forEach((network) => network.dispose()),
  };
}

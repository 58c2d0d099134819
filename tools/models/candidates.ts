import { blazePose } from '../../src/pose/blazepose.ts';
import { moveNet } from '../../src/pose/movenet.ts';
import { loadNetwork, type Network } from '../../src/pose/network.ts';
import type { Picture, PoseAssets } from '../../src/pose/index.ts';
import { personFinder } from '../../src/pose/person-finder.ts';
import { finePoints, livePoints } from '../../src/pose/points.ts';
import type { Keypoint } from '../../src/pose/pose.ts';
import { wholePicture } from '../../src/pose/region.ts';

export type Part = 'ear' | 'shoulder' | 'hip';
type Side = 'left' | 'right';
export type Points = Readonly<Record<`${Side}_${Part}`, Keypoint>>;

/** One way of getting points out of a picture. */
export interface Candidate {
  readonly name: string;
  readonly points: (picture: Picture) => Promise<Points | null>; // null: nobody found
  readonly share: number; // of its runs that the app makes too; the others stand in for what it knows from the picture before
}

/** Every way that the network files in `assets.models` allow. `names` are those that lie there. */
export async function candidates(assets: PoseAssets, names: ReadonlySet<string>): Promise<readonly Candidate[]> {
  const load = (name: string): Promise<Network> => loadNetwork(assets, name, () => undefined);
  const finder = personFinder(await load('blazepose-detector'));
  const found: Candidate[] = [];
  for (const [name, size] of [
    ['movenet-lightning', 192],
    ['movenet-thunder', 256],
  ] as const) {
    if (!names.has(name)) continue;
    const net = moveNet(await load(name), size);
    const rough = (picture: Picture) => net.keypoints(picture, wholePicture(picture));
    // Twice, so that the crop hangs on cropped points as it does from one camera frame to the next.
    const settled = async (picture: Picture) => livePoints(net, picture, await rough(picture));
    found.push(
      { name: `${name}, whole picture`, points: rough, share: 1 },
      {
        name: `${name}, crop (camera)`,
        points: async (picture) => livePoints(net, picture, await settled(picture)),
        share: 1 / 3,
      },
      {
        name: `${name}, two crops, mirrored (pictures)`,
        points: async (picture) => finePoints(net, picture, await rough(picture)),
        share: 4 / 5,
      },
    );
  }
  for (const name of ['blazepose-lite', 'blazepose-full', 'blazepose-heavy']) {
    if (!names.has(name)) continue;
    const body = blazePose(await load(name));
    found.push({
      name,
      share: 1,
      async points(picture) {
        const [person] = await finder.find(picture);
        return person ? (await body.look(picture, person.body)).landmarks : null;
      },
    });
  }
  return found;
}

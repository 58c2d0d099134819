import { loadBlazePose } from '../../src/pose/blazepose.ts';
import { loadMoveNet } from '../../src/pose/movenet.ts';
import type { Picture } from '../../src/base/picture.ts';
import type { PoseAssets } from '../../src/pose/estimator.ts';
import { loadPersonFinder } from '../../src/pose/person-finder.ts';
import { livePoints, WAYS_OF_LOOKING } from '../../src/pose/live-points.ts';
import { bustOf, cropAround, CROPS, finePoints, type Keypoints } from '../../src/pose/points.ts';
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

/** Answers from memory what it was asked about this very picture before: several ways begin alike. */
function once<Answer>(work: (picture: Picture) => Promise<Answer>): (picture: Picture) => Promise<Answer> {
  const known = new WeakMap<Picture, Promise<Answer>>();
  return (picture) => {
    const answer = known.get(picture) ?? work(picture);
    known.set(picture, answer);
    return answer;
  };
}

const MOVENETS = [
  { file: 'movenet-lightning', name: 'MoveNet lightning', size: 192, fine: true },
  { file: 'movenet-thunder', name: 'MoveNet thunder', size: 256, fine: false }, // four runs of it are beyond any budget
] as const;

const BODIES = ['lite', 'full', 'heavy'] as const;

/** Every way that the network files in `assets.models` allow. `files` are those that lie there. */
export async function candidates(assets: PoseAssets, files: ReadonlySet<string>): Promise<readonly Candidate[]> {
  const finder = await loadPersonFinder(assets, 'blazepose-detector');
  const everybody = once((picture) => finder.find(picture));
  const ways: Candidate[] = [];
  for (const { file, name, size, fine } of MOVENETS) {
    if (!files.has(file)) continue;
    const net = await loadMoveNet(assets, file, size);
    const rough = once((picture) => net.keypoints(picture, wholePicture(picture)));
    const cropped = (picture: Picture, points: Keypoints) =>
      net.keypoints(picture, cropAround(bustOf(points), CROPS.trunk));
    ways.push(
      { name: `${name}, whole picture`, points: rough, share: 1 },
      {
        name: `${name}, crop`,
        // Twice, so that the crop hangs on cropped points as it does from one picture to the next.
        points: async (picture) => cropped(picture, await cropped(picture, await rough(picture))),
        share: 1 / 3,
      },
    );
    if (fine)
      ways.push(
        {
          name: `${name}, crop, four looks in turn (camera)`,
          async points(picture) {
            const live = livePoints();
            const around = bustOf(await rough(picture));
            for (let turn = 1; turn < WAYS_OF_LOOKING.length; turn++) await live.find(net, picture, around, true);
            return (await live.find(net, picture, around, true)).points;
          },
          share: 1 / (WAYS_OF_LOOKING.length + 1),
        },
        {
          name: `${name}, two crops, mirrored (pictures)`,
          points: async (picture) =>
            (await finePoints().find(net, picture, bustOf(await rough(picture)), false)).points,
          share: 4 / 5,
        },
      );
  }
  for (const type of BODIES) {
    const file = `blazepose-${type}`;
    if (!files.has(file)) continue;
    const body = await loadBlazePose(assets, file, type);
    ways.push({
      name: `BlazePose ${type}`,
      share: 1,
      async points(picture) {
        const [person] = await everybody(picture);
        return person ? (await body.estimate(picture, person.body)).landmarks : null;
      },
    });
  }
  return ways;
}

import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANALYSIS_SIDE, fitWithin } from '../../src/base/picture.ts';
import { seededRandom } from '../../src/base/random.ts';
import { millis } from '../../src/base/units.ts';
import { WAYS_OF_LOOKING } from '../../src/pose/live-points.ts';
import type { Pose } from '../../src/pose/pose.ts';
import type { TurnablePoseEstimator } from '../../src/pose/estimator.ts';
import { turnFor } from '../../src/features/snapshot/pure/guide/advice.ts';
import { initialGuide, stepGuide } from '../../src/features/snapshot/pure/guide/guide.ts';
import { openPose } from '../../tools/node/pose.ts';
import { labJson, labPath } from '../support/lab.ts';

/** Drawn once; the same pictures each time. */
const SEED = 4;
const DRAWN = 8;
const EVERY = 250; // ms between looks
const LIMIT = 10_000; // ms
const LOOKS = 2 * WAYS_OF_LOOKING.length; // then the last ones come again

interface Groups {
  readonly groups: readonly {
    readonly view: string;
    readonly support: string;
    readonly items: readonly { readonly image: string }[];
  }[];
}
interface Stills {
  readonly images: readonly { readonly image: string; readonly kind: string }[];
}

let estimator: TurnablePoseEstimator;
beforeAll(async () => {
  estimator = await openPose();
});
afterAll(() => estimator.dispose());

const drawnOf = (names: readonly string[], count: number): readonly string[] => {
  const [random, left] = [seededRandom(SEED), [...names]];
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0] ?? '');
};

/** What a camera shows of somebody who holds still: one pose a picture. */
async function posesIn(path: string): Promise<readonly Pose[] | null> {
  const image = await loadImage(labPath(path));
  const { width, height } = fitWithin(image.width, image.height, ANALYSIS_SIDE);
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0, width, height);
  estimator.reset();
  const picture = context.getImageData(0, 0, width, height);
  const poses: Pose[] = [];
  for (let look = 0; look < LOOKS; look++) {
    const ask = { presence: look === 0, silhouette: false, face: true };
    const sighting = await estimator.estimate(picture, millis(look * EVERY), ask);
    if (sighting.kind !== 'person') return null;
    poses.push(sighting.pose);
  }
  return poses;
}

/** When somebody who holds still like that is taken, ms; null: not by then. */
function takenAt(poses: readonly Pose[]): number | null {
  let guide = initialGuide();
  for (let at = 0; at <= LIMIT; at += EVERY) {
    const look = at / EVERY;
    const pose = poses[look < LOOKS ? look : WAYS_OF_LOOKING.length + (look % WAYS_OF_LOOKING.length)]!;
    const glance = { at: millis(at), light: 0.5, pose: { ...pose, at: millis(at) } };
    guide = stepGuide(guide, glance, { view: 'side', timer: 3 }, millis(at));
    if (guide.phase.kind === 'take') return at;
  }
  return null;
}

describe('the guide before people of the lab', () => {
  test.each(['seated', 'standing'])(
    'takes those who are %s, seen from the side, within ten seconds',
    async (support) => {
      const { groups } = await labJson<Groups>('groups2/groups.json');
      const names = groups
        .filter((group) => group.view === 'side' && group.support === support)
        .flatMap(({ items }) => items.map(({ image }) => image));
      const times: (number | null)[] = [];
      for (const name of drawnOf(names, DRAWN)) {
        const poses = await posesIn(`groups2/${name}`);
        times.push(poses && takenAt(poses));
      }
      expect(times).toHaveLength(DRAWN);
      expect(times).not.toContain(null);
    },
  );

  test('takes nobody who stands half turned, and says which way to turn', async () => {
    const { images } = await labJson<Stills>('stills/index.json');
    const oblique = images.filter(({ kind }) => kind === 'oblique').map(({ image }) => image);
    for (const name of drawnOf(oblique, DRAWN)) {
      const poses = await posesIn(`stills/${name}`);
      if (poses === null) throw new Error(`nobody in ${name}`);
      expect(takenAt(poses)).toBeNull();
      const pose = poses.at(-1)!;
      const { nose, left_shoulder, right_shoulder } = pose.keypoints;
      // Whose nose is right of the shoulders in the picture has begun to turn to the own left.
      const begun = nose.x > (left_shoulder.x + right_shoulder.x) / 2 ? 'left' : 'right';
      expect(turnFor(pose, 'side')?.way).toBe(begun);
    }
  });
});

import { uprightSquare } from '../../src/pose/region.ts';
import { createDetector, movenet, SupportedModels } from '@tensorflow-models/pose-detection';
import { tensor3d, type io, type Tensor3D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { startWasm } from '../../src/pose/backend.ts';
import { loadBlazePose } from '../../src/pose/blazepose.ts';
import type { Picture } from '../../src/base/picture.ts';
import { loadMoveNet } from '../../src/pose/movenet.ts';
import { loadPersonFinder } from '../../src/pose/person-finder.ts';
import { nodeAssets } from '../../tools/node/assets.ts';
import { readPicture } from '../../tools/node/picture.ts';
import { labPath } from '../support/lab.ts';

// pose-detection with pictures and choices of its own beside the regions that Plumbline gives it, on the same weights. It samples pixel
// corners where ours samples middles, half a cell of the network's input: up to 2 px of these pictures, and BlazePose's second network
// starts from where the first one put the body.
const TOLERANCE = { moveNet: 6, blazePose: 15 }; // px; the latter is upstream's own
const SEEN = { moveNet: 0.3, blazePose: 0.5 }; // what scores less is a guess, and guesses differ
const TRUNK = /nose|eye|ear|mouth|shoulder|hip/;

const PICTURES = [
  'groups/images/front_d1_0_00.jpg',
  'groups/images/front_d3_0_02.jpg',
  'groups/images/sideSeated_d2_0_01.jpg',
  'groups/images/sideStanding_d4_0_00.jpg',
];

const assets = nodeAssets();
beforeAll(() => startWasm(assets));

const tensorOf = ({ data, width, height }: Picture): Tensor3D =>
  tensor3d(Int32Array.from(data.filter((_, index) => index % 4 !== 3)), [height, width, 3], 'int32');

/** Upstream loads by address; this hands it the files. */
function handler(name: string): io.IOHandler {
  return {
    async load() {
      const [json, weights] = await Promise.all([
        assets.read!(`${assets.models}${name}.json`),
        assets.read!(`${assets.models}${name}.bin`),
      ]);
      const { weightsManifest, ...model } = JSON.parse(new TextDecoder().decode(json)) as io.ModelJSON;
      return { ...model, weightSpecs: weightsManifest.flatMap((group) => group.weights), weightData: weights };
    },
  };
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly score?: number;
}
const apart = (
  ours: Readonly<Record<string, Spot>>,
  theirs: readonly (Spot & { readonly name?: string })[],
  seen: number,
) =>
  theirs
    .filter(({ name, score }) => TRUNK.test(name!) && score! >= seen)
    .map(({ name, x, y }) => Math.hypot(ours[name!]!.x - x, ours[name!]!.y - y));

describe.each(PICTURES)('%s', (path) => {
  test('MoveNet', async () => {
    const picture = await readPicture(labPath(path));
    const upstream = await createDetector(SupportedModels.MoveNet, {
      modelType: movenet.modelType.SINGLEPOSE_LIGHTNING,
      modelUrl: handler('movenet-lightning'),
      enableSmoothing: false,
    });
    const [theirs] = await upstream.estimatePoses(tensorOf(picture));
    const net = await loadMoveNet(assets, 'movenet-lightning', 192);
    const { width, height } = picture; // upstream's first look is at the middle square
    const ours = await net.keypoints(picture, uprightSquare({ x: width / 2, y: height / 2 }, Math.min(width, height)));
    const errors = apart(ours, theirs!.keypoints, SEEN.moveNet);
    expect(errors.length).toBeGreaterThanOrEqual(6);
    expect(Math.max(...errors)).toBeLessThan(TOLERANCE.moveNet);
  });

  test('BlazePose', async () => {
    const picture = await readPicture(labPath(path));
    const upstream = await createDetector(SupportedModels.BlazePose, {
      runtime: 'tfjs',
      modelType: 'full',
      detectorModelUrl: handler('blazepose-detector'),
      landmarkModelUrl: handler('blazepose-full'),
      enableSmoothing: false,
    });
    const [theirs] = await upstream.estimatePoses(tensorOf(picture));
    const finder = await loadPersonFinder(assets, 'blazepose-detector');
    const body = await loadBlazePose(assets, 'blazepose-full', 'full');
    const [found] = await finder.find(picture);
    const { landmarks } = await body.estimate(picture, found!.body);
    const errors = apart(landmarks, theirs!.keypoints, SEEN.blazePose);
    expect(errors.length).toBeGreaterThanOrEqual(13);
    expect(Math.max(...errors)).toBeLessThan(TOLERANCE.blazePose);
  });
});

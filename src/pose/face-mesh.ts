import type { GraphModel } from '@tensorflow/tfjs-converter';
import { tensor4d, type Tensor } from '@tensorflow/tfjs-core';
import { distance, midpoint } from '../base/points.ts';
import type { Picture } from '../base/picture.ts';
import type { Vector } from '../base/vector.ts';
import { FACE_SHAPE, fitFace } from './face-shape.ts';
import { loadNetwork, openGraph, type Network } from './network.ts';
import type { PoseAssets } from './estimator.ts';
import type { Keypoints } from './points.ts';
import type { FaceTurn } from './pose.ts';
import { drawRegion, toPicture, uprightSquare, type Region } from './region.ts';

const SIZE = 192; // px, the input
export const FACE_OUTPUTS = ['Identity_2', 'Identity_1']; // 468 points in px of the input, and whether it is a face, 0-1
/** Below it no face is seen: rendered people in front score below in 1 of 100 pictures, from the side in 85 [lab]. */
const IS_FACE = 0.5;
/** A smaller face has too few pixels [H]. */
const LEAST_SIDE = 40; // px, of the square

/** A network that sees how a head is turned. */
export interface FaceNetwork {
  /** The face of the person with these points; null: none is seen. Throws `PoseError('inference')`. */
  look(picture: Picture, points: Keypoints): Promise<FaceTurn | null>;
  dispose(): void;
}

/**
 * The square that holds the face from forehead to chin with a quarter around it, as the mesh was made for, by nose, eyes and ears: their
 * breadth counts in front, their depth from the side.
 */
export function faceSquare({ nose, left_eye, right_eye, left_ear, right_ear }: Keypoints): Region {
  const [eyes, ears] = [midpoint(left_eye, right_eye), midpoint(left_ear, right_ear)];
  const side = 1.8 * Math.hypot(distance(left_ear, right_ear), 1.21 * distance(nose, ears));
  return uprightSquare({ x: 0.45 * nose.x + 0.4 * eyes.x + 0.15 * ears.x, y: (nose.y + eyes.y) / 2 }, side);
}

/** Loads MediaPipe's face mesh. Throws as `loadNetwork` does. */
export async function loadFaceMesh(assets: PoseAssets, file: string): Promise<FaceNetwork> {
  return faceMesh(await loadNetwork(assets, file, openGraph));
}

export function faceMesh(network: Network<GraphModel>): FaceNetwork {
  const cells = new Float32Array(SIZE * SIZE * 3);
  return {
    async look(picture, points) {
      const region = faceSquare(points);
      if (!(region.side >= LEAST_SIDE)) return null;
      drawRegion(picture, region, SIZE, cells);
      const found = await network.run((graph) => read(graph, cells));
      if (!(found.score >= IS_FACE)) return null;
      const face = fitFace(FACE_SHAPE.map(([index]) => inPicture(region, found.mesh, index)));
      if (face === null) return null;
      const [x, y] = face.middle;
      return { x, y, forward: face.forward, left: face.left };
    },
    dispose: () => network.dispose(),
  };
}

/** Picture pixels; the depth counts away from the camera in the same unit. */
function inPicture(region: Region, mesh: ArrayLike<number>, index: number): Vector {
  const { x, y } = toPicture(region, mesh[3 * index]! / SIZE, mesh[3 * index + 1]! / SIZE);
  return [x, y, (mesh[3 * index + 2]! / SIZE) * region.side];
}

async function read(
  graph: GraphModel,
  cells: Float32Array,
): Promise<{ readonly mesh: ArrayLike<number>; readonly score: number }> {
  for (let cell = 0; cell < cells.length; cell++) cells[cell]! /= 255; // in place: `map` takes nine times as long
  const input = tensor4d(cells, [1, SIZE, SIZE, 3]);
  const outputs = graph.execute(input, FACE_OUTPUTS) as Tensor[];
  try {
    const [mesh, score] = await Promise.all(outputs.map((output) => output.data()));
    return { mesh: mesh!, score: score![0]! };
  } finally {
    input.dispose();
    for (const output of outputs) output.dispose();
  }
}

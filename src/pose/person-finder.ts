import type { GraphModel } from '@tensorflow/tfjs-converter';
import { tensor4d, type Tensor } from '@tensorflow/tfjs-core';
import { distance, type ImagePoint } from '../base/points.ts';
import { degrees, radians, toDegrees } from '../base/units.ts';
import type { Picture } from '../base/picture.ts';
import type { FoundBody, PoseAssets } from './estimator.ts';
import { loadNetwork, openGraph, type Network } from './network.ts';
import { drawRegion, toPicture, wholePicture, type Region } from './region.ts';

/** One detection of BlazePose's detector, in picture pixels. */
export interface DetectedPerson {
  readonly score: number; // 0-1
  readonly face: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }; // px, centre and size of the face box
  readonly hips: ImagePoint; // between the hips (the network guesses them outside the picture)
  readonly body: Region; // the square for the landmark network
}

/** BlazePose's detector: everybody in the picture or in a part of it, highest score first. */
export interface PersonFinder {
  find(picture: Picture, part?: Region): Promise<readonly DetectedPerson[]>;
  dispose(): void;
}

const SIZE = 224; // px, the network's input
const VALUES = 13; // a row: logit, box centre and size, four points (hips, body circle, shoulders, upper-body circle)
const MIN_SCORE = 0.3; // enough for the tracked person; new people need 0.5, see choose-person.ts. [H]
const MAX_OVERLAP = 0.3; // upstream's non-maximum suppression
const BODY_MARGIN = 1.25; // upstream: the landmark network was trained with this margin

/** Loads BlazePose's detector. Throws as `loadNetwork` does. */
export const loadPersonFinder = async (
  assets: PoseAssets,
  file: string,
  onBytes?: (bytes: number) => void,
): Promise<PersonFinder> => personFinder(await loadNetwork(assets, file, openGraph, onBytes));

/** Reads the detector's answer. */
export function personFinder(network: Network<Pick<GraphModel, 'execute'>>): PersonFinder {
  const cells = new Float64Array(SIZE * SIZE * 3);
  const anchors = anchorCentres();
  return {
    async find(picture, part = wholePicture(picture)) {
      drawRegion(picture, part, SIZE, cells);
      const rows = await network.run((graph) => answer(graph, cells));
      return suppressOverlaps(decode(rows, anchors, part));
    },
    dispose: () => network.dispose(),
  };
}

/** The network wants -1 to 1. */
async function answer(graph: Pick<GraphModel, 'execute'>, cells: Float64Array): Promise<ArrayLike<number>> {
  const input = tensor4d(
    Float32Array.from(cells, (value) => value * (2 / 255) - 1),
    [1, SIZE, SIZE, 3],
  );
  const rows = graph.execute(input) as Tensor;
  const values = await rows.data();
  for (const tensor of [input, rows]) tensor.dispose();
  return values;
}

/** The same without what only the networks need. */
export const foundBody = ({ score, face, hips, body }: DetectedPerson): FoundBody => ({
  score,
  face: { x: face.x, y: face.y },
  hips,
  reach: body.side / (2 * BODY_MARGIN),
  axis: degrees(((toDegrees(body.turn) + 540) % 360) - 180),
});

/** Upstream's SSD anchors with fixed size 1: two per cell on grids of 28 and 14, six on 7. x and y in turn, 0-1. */
function anchorCentres(): Float32Array {
  const centres: number[] = [];
  for (const [grid, each] of [
    [28, 2],
    [14, 2],
    [7, 6],
  ] as const) {
    for (let cell = 0; cell < grid * grid; cell++) {
      const x = ((cell % grid) + 0.5) / grid;
      const y = (Math.floor(cell / grid) + 0.5) / grid;
      for (let n = 0; n < each; n++) centres.push(x, y);
    }
  }
  return Float32Array.from(centres);
}

function decode(rows: ArrayLike<number>, anchors: Float32Array, part: Region): DetectedPerson[] {
  const found: DetectedPerson[] = [];
  for (let anchor = 0; anchor * 2 < anchors.length; anchor++) {
    const row = anchor * VALUES;
    const score = 1 / (1 + Math.exp(-rows[row]!));
    if (score < MIN_SCORE) continue;
    const at = (index: number) =>
      toPicture(
        part,
        rows[row + index]! / SIZE + anchors[anchor * 2]!,
        rows[row + index + 1]! / SIZE + anchors[anchor * 2 + 1]!,
      );
    const width = (rows[row + 3]! / SIZE) * part.side;
    const height = (rows[row + 4]! / SIZE) * part.side;
    if (width <= 0 || height <= 0) continue; // the network can answer negative sizes
    const hips = at(5);
    const rim = at(7); // a point on the circle round the whole body, straight above the hips of an upright person
    const reach = distance(rim, hips);
    const turn = radians(Math.PI / 2 - Math.atan2(hips.y - rim.y, rim.x - hips.x));
    const body = { ...hips, side: 2 * reach * BODY_MARGIN, turn };
    found.push({ score, face: { ...at(1), width, height }, hips, body });
  }
  return found;
}

/** Non-maximum suppression over the face boxes. Sorts `found` by score. */
export function suppressOverlaps(found: DetectedPerson[]): DetectedPerson[] {
  found.sort((a, b) => b.score - a.score);
  const kept: DetectedPerson[] = [];
  for (const candidate of found) {
    if (kept.every((other) => overlap(candidate.face, other.face) <= MAX_OVERLAP)) kept.push(candidate);
  }
  return kept;
}

function overlap(a: DetectedPerson['face'], b: DetectedPerson['face']): number {
  const shared = (p: number, pSize: number, q: number, qSize: number) =>
    Math.max(0, Math.min(p + pSize / 2, q + qSize / 2) - Math.max(p - pSize / 2, q - qSize / 2));
  const both = shared(a.x, a.width, b.x, b.width) * shared(a.y, a.height, b.y, b.height);
  return both / (a.width * a.height + b.width * b.height - both);
}

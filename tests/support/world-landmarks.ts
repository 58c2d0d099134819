import type { GraphModel } from '@tensorflow/tfjs-converter';
import { tensor4d, type Tensor } from '@tensorflow/tfjs-core';
import type { Picture } from '../../src/base/picture.ts';
import type { Network } from '../../src/pose/network.ts';
import { drawRegion, type Region } from '../../src/pose/region.ts';

const SIZE = 256; // px, the landmark network's input
const POINTS = 33;

/**
 * BlazePose's points in metres from the middle of the hips (x to image right, y down, z away from the camera), in upstream's
 * order. The app does not use them; upstream's expected values for them check the graph and its input.
 */
export async function worldLandmarks(
  network: Network<GraphModel>,
  picture: Picture,
  region: Region,
): Promise<readonly (readonly [x: number, y: number, z: number])[]> {
  const cells = drawRegion(picture, region, SIZE, new Float32Array(SIZE * SIZE * 3));
  const metres = await network.run((graph) => {
    const input = tensor4d(
      cells.map((value) => value / 255),
      [1, SIZE, SIZE, 3],
    );
    return (graph.execute(input, 'Identity_4:0') as Tensor).data<'float32'>();
  });
  const [cos, sin] = [Math.cos(region.turn), Math.sin(region.turn)];
  return Array.from({ length: POINTS }, (_, index) => {
    const [x, y, z] = metres.subarray(index * 3, index * 3 + 3);
    return [cos * x! - sin * y!, sin * x! + cos * y!, z!];
  });
}

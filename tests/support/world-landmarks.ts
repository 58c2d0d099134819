import type { Picture } from '../../src/base/picture.ts';
import { BLAZEPOSE_LANDMARKS } from '../../src/pose/blazepose.ts';
import type { Network } from '../../src/pose/network.ts';
import { drawRegion, type Region } from '../../src/pose/region.ts';

const SIZE = 256; // px, the landmark network's input

/**
 * BlazePose's points in metres from the middle of the hips (x to image right, y down, z away from the camera), in the order
 * of LANDMARK_NAMES. The app does not use them; upstream's expected values for them check the graph and its input.
 */
export async function worldLandmarks(
  network: Network,
  picture: Picture,
  region: Region,
): Promise<readonly (readonly [x: number, y: number, z: number])[]> {
  const cells = drawRegion(picture, region, SIZE, { gain: 1 / 255, offset: 0 }, new Float32Array(SIZE * SIZE * 3));
  const [metres] = await network.run(cells, SIZE, ['Identity_4:0']);
  const [cos, sin] = [Math.cos(region.turn), Math.sin(region.turn)];
  return BLAZEPOSE_LANDMARKS.map((_, index) => {
    const [x, y, z] = metres!.subarray(index * 3, index * 3 + 3) as Float32Array;
    return [cos * x! - sin * y!, sin * x! + cos * y!, z!];
  });
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PoseAssets } from '../../src/pose/estimator.ts';

const WASM_FILES = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm', 'tfjs-backend-wasm-threaded-simd.wasm'];

/** The files of the estimator on this disk. `root` is the repository's; tools run from there. */
export const nodeAssets = (root = process.cwd(), models = join(root, 'public/models')): PoseAssets => ({
  models: `${models}/`,
  wasm: Object.fromEntries(
    WASM_FILES.map((name) => [name, join(root, 'node_modules/@tensorflow/tfjs-backend-wasm/dist', name)]),
  ),
  async read(path) {
    const bytes = await readFile(path);
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  },
});

import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { PoseAssets } from './estimator.ts';

/** Seen from a worker's own file, which a build puts into assets/. */
const MODELS = import.meta.env.DEV ? '/models/' : '../models/';

/** The estimator's files beside the page: models from public/models, WASM from the installed package. For workers. */
export const webAssets = (): PoseAssets => ({
  models: new URL(MODELS, globalThis.location.href).href,
  wasm: {
    'tfjs-backend-wasm.wasm': plainWasm,
    'tfjs-backend-wasm-simd.wasm': simdWasm,
    'tfjs-backend-wasm-threaded-simd.wasm': simdWasm, // tfjs needs an entry; with one thread it is never loaded
  },
});

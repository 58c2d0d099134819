import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { PoseAssets } from './estimator.ts';

/** The estimator's files on the page's own origin: models from public/models, WASM from the installed package. */
export const webAssets = (): PoseAssets => ({
  models: new URL(`${import.meta.env.BASE_URL}models/`, globalThis.location.origin).href,
  wasm: {
    'tfjs-backend-wasm.wasm': plainWasm,
    'tfjs-backend-wasm-simd.wasm': simdWasm,
    'tfjs-backend-wasm-threaded-simd.wasm': simdWasm, // tfjs needs an entry; with one thread it is never loaded
  },
});

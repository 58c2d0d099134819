import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { createPoseEstimator, type PoseAssets } from '../../pose/index.ts';
import type { OpenEstimator } from './engine.ts';

/** Served from our own origin: models from public/models, WASM from the installed package. */
const assets: PoseAssets = {
  models: new URL(`${import.meta.env.BASE_URL}models/`, globalThis.location.origin).href,
  wasm: {
    'tfjs-backend-wasm.wasm': plainWasm,
    'tfjs-backend-wasm-simd.wasm': simdWasm,
    'tfjs-backend-wasm-threaded-simd.wasm': simdWasm, // tfjs wants an entry; one thread never asks for it
  },
};

export const openEstimator: OpenEstimator = (backend, onProgress) =>
  createPoseEstimator(assets, backend ? { backend } : {}, onProgress);

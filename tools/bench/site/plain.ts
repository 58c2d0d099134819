import { createDetector, movenet, SupportedModels } from '@tensorflow-models/pose-detection';
import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, setBackend } from '@tensorflow/tfjs-core';
import { say, show } from './show.ts';

// How posture tools in a page are usually made: the detector on the page's own thread, at each animation frame that is
// due at 30 a second, with the detector's defaults. Our weights, our backend.
const INTERVAL = 1000 / 30;

env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
setWasmPaths({
  'tfjs-backend-wasm.wasm': plainWasm,
  'tfjs-backend-wasm-simd.wasm': simdWasm,
  'tfjs-backend-wasm-threaded-simd.wasm': simdWasm, // tfjs wants an entry; one thread never asks for it
});
await setBackend('wasm');
const detector = await createDetector(SupportedModels.MoveNet, {
  modelType: movenet.modelType.SINGLEPOSE_LIGHTNING,
  modelUrl: '/models/movenet-lightning.json',
});
const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 640, height: 480 } });
const video = await show(stream);

let due = 0;
let frames = 0;
const loop = async (now: number): Promise<void> => {
  if (now >= due) {
    due = Math.max(due + INTERVAL, now);
    await detector.estimatePoses(video);
    say('frames', ++frames);
  }
  requestAnimationFrame((next) => void loop(next));
};
requestAnimationFrame((now) => void loop(now));
say('monitor', 'watching');

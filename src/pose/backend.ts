import { env, getBackend, ready, setBackend } from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { PoseError, reasonOf } from './error.ts';
import type { PoseAssets } from './estimator.ts';

/** Starts tfjs on WASM, one thread. Throws `PoseError('backend')`. */
export async function startWasm(assets: PoseAssets): Promise<void> {
  // The threaded variant dies in a minified build ("e is not defined"), and one thread is all that the budget allows.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  try {
    if (getBackend() !== 'wasm') setWasmPaths(assets.wasm);
    const done = await setBackend('wasm');
    await ready();
    if (!done || getBackend() !== 'wasm') throw new Error(`tfjs runs on '${getBackend()}' instead`);
  } catch (thrown) {
    throw new PoseError('backend', `WebAssembly could not be started: ${reasonOf(thrown)}`, { cause: thrown });
  }
}

import { env, getBackend, ready, setBackend } from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { reasonOf } from '../base/reason.ts';
import { PoseError, type BackendName, type PoseAssets } from './estimator.ts';

let started: Promise<void> | null = null;

/** Starts tfjs on WASM with one thread. Later calls return the first start. Throws `PoseError('backend')`. */
export function startWasm(assets: PoseAssets): Promise<void> {
  started ??= start(assets);
  started.catch(() => (started = null)); // the next call may try again
  return started;
}

async function start(assets: PoseAssets): Promise<void> {
  // The threaded variant fails in a minified build ("e is not defined"), and the CPU budget allows one thread only.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(assets.wasm);
  await useBackend('wasm');
}

/** Selects the backend for the next run. The backend must be registered. Throws `PoseError('backend')`. */
export async function useBackend(name: BackendName): Promise<void> {
  if (getBackend() === name) return;
  try {
    const done = await setBackend(name);
    await ready();
    // When a backend cannot start, setBackend returns false or leaves another backend in place.
    if (!done || getBackend() !== name) throw new Error(`tfjs runs on '${getBackend()}' instead`);
  } catch (thrown) {
    throw new PoseError('backend', name, reasonOf(thrown), { cause: thrown });
  }
}

import { env, getBackend, ready, setBackend } from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { reasonOf } from '../base/reason.ts';
import { PoseError } from './error.ts';
import type { PoseAssets } from './estimator.ts';

/** The backends that a network can run on here. WebGPU would cost 61 kB gz for the same milliseconds: docs/decisions/0002-pose-models.md. */
export type Runnable = 'wasm' | 'webgl';

let started: Promise<void> | null = null;

/** Starts tfjs on WASM, one thread; once is enough. Throws `PoseError('backend')`. */
export function startWasm(assets: PoseAssets): Promise<void> {
  started ??= start(assets);
  started.catch(() => (started = null)); // the next call may try again
  return started;
}

async function start(assets: PoseAssets): Promise<void> {
  // The threaded variant dies in a minified build ("e is not defined"), and one thread is all that the budget allows.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(assets.wasm);
  await useBackend('wasm');
}

/** Makes a registered backend the one that the next run uses. Throws `PoseError('backend')`. */
export async function useBackend(name: Runnable): Promise<void> {
  if (getBackend() === name) return;
  try {
    const done = await setBackend(name);
    await ready();
    // A backend that cannot start answers false, or leaves another one in place.
    if (!done || getBackend() !== name) throw new Error(`tfjs runs on '${getBackend()}' instead`);
  } catch (thrown) {
    throw new PoseError('backend', `${name} could not be started: ${reasonOf(thrown)}`, { cause: thrown });
  }
}

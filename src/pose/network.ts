import { loadGraphModel, type GraphModel } from '@tensorflow/tfjs-converter';
import type { io } from '@tensorflow/tfjs-core';
import { readAsset } from './assets.ts';
import { startWasm, useBackend } from './backend.ts';
import { reasonOf } from '../base/reason.ts';
import { PoseError, type BackendName, type PoseAssets } from './estimator.ts';

/** A loaded network. `Model`: what runs it, a detector of pose-detection or a graph of tfjs. */
export interface Network<Model> {
  /** Selects the network's backend, then does `work`. Throws `PoseError('inference')`. */
  run<Result>(work: (model: Model) => Promise<Result>): Promise<Result>;
  dispose(): void;
}

/** The backend that a network runs on. */
export interface NetworkBackend {
  readonly name: BackendName;
  readonly isLost: () => boolean; // it stopped working, and its results are worth nothing
}

/** A graph as it is, for what pose-detection does not run. */
export const openGraph = (graph: io.ModelArtifacts): Promise<GraphModel> => loadGraphModel({ load: async () => graph });

const WASM: NetworkBackend = { name: 'wasm', isLost: () => false };

/**
 * Reads `<models><file>.json` and `.bin`, and lets `open` load that graph onto a backend. Throws `PoseError` of the kinds 'files',
 * 'model' and 'backend'.
 */
export async function loadNetwork<Model extends { dispose(): void }>(
  assets: PoseAssets,
  file: string,
  open: (graph: io.ModelArtifacts) => Promise<Model>,
  onBytes: (bytes: number) => void = () => undefined,
  { name, isLost }: NetworkBackend = WASM,
): Promise<Network<Model>> {
  // Every network here has one weights file of the same name. WebAssembly compiles while the files download.
  const [json, weightData] = await Promise.all([
    readAsset(assets, `${assets.models}${file}.json`, onBytes),
    readAsset(assets, `${assets.models}${file}.bin`, onBytes),
    startWasm(assets),
  ]);
  await useBackend(name);
  let model: Model;
  try {
    const { weightsManifest, ...graph } = JSON.parse(new TextDecoder().decode(json)) as io.ModelJSON;
    model = await open({ ...graph, weightSpecs: weightsManifest.flatMap(({ weights }) => weights), weightData });
  } catch (thrown) {
    throw new PoseError('model', `${assets.models}${file}.json`, reasonOf(thrown), { cause: thrown });
  }
  return {
    async run(work) {
      try {
        await useBackend(name);
        const result = await work(model);
        if (isLost()) throw new Error(`${name} was lost`);
        return result;
      } catch (thrown) {
        throw new PoseError('inference', file, reasonOf(thrown), { cause: thrown });
      }
    },
    dispose: () => model.dispose(),
  };
}

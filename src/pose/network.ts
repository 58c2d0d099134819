import { loadGraphModel, type GraphModel } from '@tensorflow/tfjs-converter';
import { tensor4d, type io, type Tensor } from '@tensorflow/tfjs-core';
import { readAsset } from './assets.ts';
import { startWasm, useBackend } from './backend.ts';
import { reasonOf } from '../base/reason.ts';
import { PoseError, type BackendName, type PoseAssets } from './estimator.ts';

/** The values of one output, flattened. */
export type NetworkOutput = Float32Array | Int32Array | Uint8Array;

/** RGB values of a square, row by row: int32 for MoveNet, float32 for BlazePose. */
export type InputCells = Float32Array | Int32Array;

/** A loaded graph. Only this file creates and disposes tensors. */
export interface Network {
  /** Runs the graph on `size` x `size` cells. Resolves to the named outputs in their order. Throws `PoseError('inference')`. */
  run(cells: InputCells, size: number, outputs: readonly string[]): Promise<NetworkOutput[]>;
  dispose(): void;
}

type Topology = Pick<io.ModelArtifacts, 'modelTopology' | 'format' | 'generatedBy' | 'convertedBy' | 'signature'> & {
  readonly weightsManifest: io.WeightsManifestConfig;
};

/** The backend that a network runs on. */
export interface NetworkBackend {
  readonly backend: BackendName;
  readonly lost: AbortSignal; // aborted when the backend stops working
}

const WASM: NetworkBackend = { backend: 'wasm', lost: new AbortController().signal };

/** Loads `<models><name>.json` and `.bin` onto a backend. Throws `PoseError` of the kinds 'files', 'model' and 'backend'. */
export async function loadNetwork(
  assets: PoseAssets,
  name: string,
  onBytes: (bytes: number) => void,
  { backend, lost }: NetworkBackend = WASM,
): Promise<Network> {
  // Every model here has one weights file of the same name. WebAssembly compiles while the files download.
  const [json, weights] = await Promise.all([
    readAsset(assets, `${assets.models}${name}.json`, onBytes),
    readAsset(assets, `${assets.models}${name}.bin`, onBytes),
    startWasm(assets),
  ]);
  let model: GraphModel;
  await useBackend(backend);
  try {
    const { weightsManifest, ...topology } = JSON.parse(new TextDecoder().decode(json)) as Topology;
    const weightSpecs = weightsManifest.flatMap((group) => group.weights);
    model = await loadGraphModel({ load: async () => ({ ...topology, weightSpecs, weightData: weights }) });
  } catch (thrown) {
    throw new PoseError('model', `${assets.models}${name}.json`, reasonOf(thrown), { cause: thrown });
  }
  return {
    run: (cells, size, outputs) => run(model, { backend, lost }, name, cells, size, outputs),
    dispose: () => model.dispose(),
  };
}

async function run(
  model: GraphModel,
  { backend, lost }: NetworkBackend,
  name: string,
  cells: InputCells,
  size: number,
  outputs: readonly string[],
): Promise<NetworkOutput[]> {
  const used: Tensor[] = [];
  try {
    lost.throwIfAborted();
    await useBackend(backend);
    const input = tensor4d(cells, [1, size, size, 3], cells instanceof Int32Array ? 'int32' : 'float32');
    used.push(input);
    // With names, `execute` returns the outputs as a list in that order, or a single tensor; without names, a map.
    const answer = model.execute(input, [...outputs]);
    const results = Array.isArray(answer) ? answer : [answer];
    used.push(...results);
    return await withContextLoss(Promise.all(results.map((result) => result.data<'float32'>())), lost);
  } catch (thrown) {
    throw new PoseError('inference', name, reasonOf(thrown), { cause: thrown });
  } finally {
    for (const tensor of used) tensor.dispose();
  }
}

/** The result of `work`, or a rejection as soon as `lost` is aborted. */
function withContextLoss<Result>(work: Promise<Result>, lost: AbortSignal): Promise<Result> {
  const given = new AbortController();
  const gone = new Promise<never>((_, reject) => {
    lost.addEventListener('abort', () => reject(lost.reason as Error), { signal: given.signal });
  });
  return Promise.race([work, gone]).finally(() => given.abort());
}

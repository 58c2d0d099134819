import { loadGraphModel, type GraphModel } from '@tensorflow/tfjs-converter';
import { tensor4d, type io, type Tensor } from '@tensorflow/tfjs-core';
import { readAsset } from './assets.ts';
import { startWasm, useBackend, type Runnable } from './backend.ts';
import { reasonOf } from '../base/reason.ts';
import { PoseError } from './error.ts';
import type { PoseAssets } from './estimator.ts';

/** The numbers of one output. */
export type Output = Float32Array | Int32Array | Uint8Array;

/** RGB cells of a square, row by row, as the graph wants them: int32 for MoveNet, float32 for BlazePose. */
export type Cells = Float32Array | Int32Array;

/** A loaded graph: one square in, the numbers of the named outputs out. The only code that touches tensors. */
export interface Network {
  /** Throws `PoseError('inference')`. */
  run(cells: Cells, size: number, outputs: readonly string[]): Promise<Output[]>;
  dispose(): void;
}

type Topology = Pick<io.ModelArtifacts, 'modelTopology' | 'format' | 'generatedBy' | 'convertedBy' | 'signature'> & {
  readonly weightsManifest: io.WeightsManifestConfig;
};

/** Where a network runs, other than on WASM. */
export interface Elsewhere {
  readonly backend: Runnable;
  readonly lost: AbortSignal; // aborted when the backend answers no more
}

const WASM: Elsewhere = { backend: 'wasm', lost: new AbortController().signal };

/** Loads `<models><name>.json` and its weights onto a backend. Throws `PoseError('files')`, `PoseError('backend')`. */
export async function loadNetwork(
  assets: PoseAssets,
  name: string,
  onBytes: (bytes: number) => void,
  { backend, lost }: Elsewhere = WASM,
): Promise<Network> {
  // Weights are one file of the same name in every model here; WebAssembly is compiled while they come.
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
    throw new PoseError('files', `${assets.models}${name}.json is not a usable model: ${reasonOf(thrown)}`, {
      cause: thrown,
    });
  }
  return {
    run: (cells, size, outputs) => run(model, { backend, lost }, name, cells, size, outputs),
    dispose: () => model.dispose(),
  };
}

async function run(
  model: GraphModel,
  { backend, lost }: Elsewhere,
  name: string,
  cells: Cells,
  size: number,
  outputs: readonly string[],
): Promise<Output[]> {
  const used: Tensor[] = [];
  try {
    lost.throwIfAborted();
    await useBackend(backend);
    const input = tensor4d(cells, [1, size, size, 3], cells instanceof Int32Array ? 'int32' : 'float32');
    used.push(input);
    // Named outputs come as a list, in the order asked for, or alone; only `execute()` without names gives a map.
    const answer = model.execute(input, [...outputs]);
    const results = Array.isArray(answer) ? answer : [answer];
    used.push(...results);
    return await orLost(Promise.all(results.map((result) => result.data<'float32'>())), lost);
  } catch (thrown) {
    throw new PoseError('inference', `${name} failed: ${reasonOf(thrown)}`, { cause: thrown });
  } finally {
    for (const tensor of used) tensor.dispose();
  }
}

/** What `work` comes to, or a rejection as soon as its backend is lost. */
function orLost<Result>(work: Promise<Result>, lost: AbortSignal): Promise<Result> {
  const given = new AbortController();
  const gone = new Promise<never>((_, reject) => {
    lost.addEventListener('abort', () => reject(lost.reason as Error), { signal: given.signal });
  });
  return Promise.race([work, gone]).finally(() => given.abort());
}

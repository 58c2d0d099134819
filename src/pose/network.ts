import { loadGraphModel, type GraphModel } from '@tensorflow/tfjs-converter';
import { io, type NamedTensorMap, type Tensor } from '@tensorflow/tfjs-core';
import { readAsset } from './assets.ts';
import { PoseError, reasonOf } from './error.ts';
import type { PoseAssets } from './estimator.ts';

/** The numbers of one output. */
export type Output = Float32Array | Int32Array | Uint8Array;

/** A loaded graph: one input tensor in, the numbers of the named outputs out. Owns its tensors. */
export interface Network {
  run(input: Tensor, outputs: readonly string[]): Promise<Output[]>;
  dispose(): void;
}

type Topology = Pick<io.ModelArtifacts, 'modelTopology' | 'format' | 'generatedBy' | 'convertedBy' | 'signature'> & {
  readonly weightsManifest: io.WeightsManifestConfig;
};

/** Loads `<models><name>.json` and the weight files it lists. Throws `PoseError('files')`. */
export async function loadNetwork(
  assets: PoseAssets,
  name: string,
  onBytes: (bytes: number) => void,
): Promise<Network> {
  // Weights are one file of the same name in every model here, so both downloads start at once.
  const [json, weights] = await Promise.all([
    readAsset(assets, `${assets.models}${name}.json`, onBytes),
    readAsset(assets, `${assets.models}${name}.bin`, onBytes),
  ]);
  let model: GraphModel;
  try {
    const { weightsManifest, ...topology } = JSON.parse(new TextDecoder().decode(json)) as Topology;
    const weightSpecs = weightsManifest.flatMap((group) => group.weights);
    model = await loadGraphModel({ load: async () => ({ ...topology, weightSpecs, weightData: weights }) });
  } catch (thrown) {
    throw new PoseError('files', `${name} is not a usable model: ${reasonOf(thrown)}`, { cause: thrown });
  }
  return { run: (input, outputs) => run(model, name, input, outputs), dispose: () => model.dispose() };
}

async function run(model: GraphModel, name: string, input: Tensor, outputs: readonly string[]): Promise<Output[]> {
  let results: readonly Tensor[] = [];
  try {
    const answer: Tensor | Tensor[] | NamedTensorMap = model.execute(input, [...outputs]);
    results = Array.isArray(answer) ? answer : [answer as Tensor];
    return await Promise.all(results.map((result) => result.data<'float32'>()));
  } catch (thrown) {
    throw new PoseError('inference', `${name} failed: ${reasonOf(thrown)}`, { cause: thrown });
  } finally {
    input.dispose();
    for (const result of results) result.dispose();
  }
}

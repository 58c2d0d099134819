import { reasonOf } from '../base/reason.ts';
import { PoseError, type LoadProgress, type ModelRole, type NetworkRole, type PoseAssets } from './estimator.ts';

/** The networks in use. `file`: their name in public/models; `bytes` of the two files of each: for progress, before anything has come. */
export const MODELS: Readonly<Record<ModelRole, { readonly file: string; readonly bytes: number }>> = {
  points: { file: 'movenet-lightning', bytes: 161_813 + 4_650_216 },
  finder: { file: 'blazepose-detector', bytes: 134_678 + 5_928_856 },
  body: { file: 'blazepose-full', bytes: 157_328 + 6_339_202 },
  face: { file: 'facemesh', bytes: 95_845 + 1_477_958 },
};
export const POINTS_SIZE = 192; // px, the input of `points`

/** Combines the progress of several files into one. Returns the function that files report their bytes to. */
export function progressOf(names: readonly NetworkRole[], onProgress: (progress: LoadProgress) => void) {
  const total = names.reduce((sum, name) => sum + MODELS[name].bytes, 0);
  let done = 0;
  return (name: NetworkRole, bytes: number) => {
    done = Math.min(total, done + bytes);
    onProgress({ done, total, model: name });
  };
}

/** Reads one file through `assets.read` (Node) or fetch (browser). Throws `PoseError('files')`. */
export async function readAsset(
  assets: PoseAssets,
  where: string,
  onBytes: (bytes: number) => void,
): Promise<ArrayBuffer> {
  try {
    const buffer = assets.read ? await assets.read(where) : await download(where, onBytes);
    if (assets.read) onBytes(buffer.byteLength);
    return buffer;
  } catch (thrown) {
    throw new PoseError('files', where, reasonOf(thrown), { cause: thrown });
  }
}

async function download(where: string, onBytes: (bytes: number) => void): Promise<ArrayBuffer> {
  const response = await fetch(where);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  if (!response.body) return response.arrayBuffer();
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        onBytes(chunk.byteLength);
        controller.enqueue(chunk);
      },
    }),
  );
  return new Response(counted).arrayBuffer();
}

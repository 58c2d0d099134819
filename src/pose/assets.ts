import { reasonOf } from '../base/reason.ts';
import { PoseError, type LoadProgress, type ModelName, type PoseAssets } from './estimator.ts';

/** Bytes of the two files of each network: for progress, before anything has come. */
export const MODEL_BYTES: Readonly<Record<ModelName, number>> = {
  'movenet-lightning': 161_813 + 4_650_216,
  'blazepose-detector': 134_678 + 5_928_856,
  'blazepose-full': 157_328 + 6_339_202,
};

/** Combines the progress of several files into one. Returns the function that files report their bytes to. */
export function progressOf(names: readonly ModelName[], onProgress: (progress: LoadProgress) => void) {
  const total = names.reduce((sum, name) => sum + MODEL_BYTES[name], 0);
  let done = 0;
  return (name: ModelName, bytes: number) => {
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

import { reasonOf } from '../base/reason.ts';
import { PoseError } from './error.ts';
import type { LoadProgress, PoseAssets } from './estimator.ts';

/** The networks by file name in public/models. `bytes` is the size of both files, so that progress has a total from the start. */
export const MODELS = {
  'movenet-lightning': { what: 'pose model', bytes: 161_813 + 4_650_216 },
  'blazepose-detector': { what: 'person finder', bytes: 134_678 + 5_928_856 },
  'blazepose-full': { what: 'silhouette model', bytes: 157_328 + 6_339_202 },
} as const;
export type ModelName = keyof typeof MODELS;

/** Combines the progress of several files into one. Returns the function that files report their bytes to. */
export function progressOf(names: readonly ModelName[], onProgress: (progress: LoadProgress) => void) {
  const total = names.reduce((sum, name) => sum + MODELS[name].bytes, 0);
  let done = 0;
  return (name: ModelName, bytes: number) => {
    done = Math.min(total, done + bytes);
    onProgress({ done, total, what: MODELS[name].what });
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
    throw new PoseError('files', `Could not read ${where}: ${reasonOf(thrown)}`, { cause: thrown });
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

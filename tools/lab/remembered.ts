import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Picture } from '../../src/base/picture.ts';
import type { PoseEstimator } from '../../src/pose/estimator.ts';
import type { Sighting } from '../../src/pose/pose.ts';

/** What a sighting depends on besides the picture. */
const CODE = ['src/pose', 'public/models', 'node_modules/@tensorflow/tfjs-backend-wasm/package.json'];

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => null);
  const files = entries?.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)) ?? [path];
  for (const file of files.toSorted()) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
}

/** Names the estimator's code and networks: another name whenever one of their files changes. */
export async function estimatorVersion(): Promise<string> {
  return createHash('sha256')
    .update((await Promise.all(CODE.map(digestOf))).join())
    .digest('hex');
}

/**
 * An estimator that keeps its sightings in `folder` and answers from there when it is asked the same again: the same pictures in
 * the same order since `reset`, by the same code (`version`). Pictures that were answered from the folder are given to `inner`
 * only when one follows that was not, because it follows a person from one picture to the next.
 */
export function remembering(inner: PoseEstimator, folder: string, version: string): PoseEstimator {
  let chain = version;
  let skipped: (() => Promise<unknown>)[] = [];
  const keep = async (file: string, sighting: Sighting): Promise<void> => {
    await mkdir(folder, { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    await writeFile(unfinished, deflateRawSync(serialize(sighting), { level: 1 }));
    await rename(unfinished, file);
  };
  return {
    ...inner,
    async estimate(picture: Picture, at, ask) {
      chain = createHash('sha1')
        .update(`${chain} ${picture.width} ${at} ${ask.presence} ${ask.silhouette} `)
        .update(picture.data)
        .digest('hex');
      const file = join(folder, chain);
      const known = await readFile(file).catch(() => null);
      if (known !== null) {
        skipped.push(() => inner.estimate(picture, at, ask));
        return deserialize(inflateRawSync(known)) as Sighting;
      }
      for (const run of skipped) await run();
      skipped = [];
      const sighting = await inner.estimate(picture, at, ask);
      await keep(file, sighting);
      return sighting;
    },
    reset() {
      chain = version;
      skipped = [];
      inner.reset();
    },
  };
}

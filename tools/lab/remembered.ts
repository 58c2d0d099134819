import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Picture } from '../../src/base/picture.ts';
import type { FoundBody, PoseEstimator, TurnablePoseEstimator } from '../../src/pose/estimator.ts';
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

async function keep(folder: string, file: string, answer: unknown): Promise<void> {
  await mkdir(folder, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, deflateRawSync(serialize(answer), { level: 1 }));
  await rename(unfinished, file);
}

/** What was kept in `file`; null: nothing. */
async function kept<Answer>(file: string): Promise<Answer | null> {
  const known = await readFile(file).catch(() => null);
  return known === null ? null : (deserialize(inflateRawSync(known)) as Answer);
}

/**
 * An estimator that keeps its sightings in `folder` and answers from there when it is asked the same again: the same pictures in
 * the same order since `reset`, by the same code (`version`). Pictures that were answered from the folder are given to `inner`
 * only when one follows that was not, because it follows a person from one picture to the next.
 */
export function remembering(inner: PoseEstimator, folder: string, version: string): PoseEstimator {
  let chain = version;
  let skipped: (() => Promise<unknown>)[] = [];
  return {
    ...inner,
    async estimate(picture: Picture, at, ask) {
      chain = createHash('sha1')
        .update(`${chain} ${picture.width} ${at} ${ask.presence} ${ask.silhouette} ${ask.face ?? false} `)
        .update(picture.data)
        .digest('hex');
      const file = join(folder, chain);
      const known = await kept<Sighting>(file);
      if (known !== null) {
        skipped.push(() => inner.estimate(picture, at, ask));
        return known;
      }
      for (const run of skipped) await run();
      skipped = [];
      const sighting = await inner.estimate(picture, at, ask);
      await keep(folder, file, sighting);
      return sighting;
    },
    reset() {
      chain = version;
      skipped = [];
      inner.reset();
    },
  };
}

/** Likewise, with who is found in a turned picture: each such answer stands alone. */
export function rememberingTurned(
  inner: TurnablePoseEstimator,
  folder: string,
  version: string,
): TurnablePoseEstimator {
  return {
    ...remembering(inner, folder, version),
    async bodies(picture, turn) {
      const name = createHash('sha1')
        .update(`${version} bodies ${picture.width} ${turn} `)
        .update(picture.data)
        .digest('hex');
      const file = join(folder, name);
      const known = await kept<readonly FoundBody[]>(file);
      if (known !== null) return known;
      const found = await inner.bodies(picture, turn);
      await keep(folder, file, found);
      return found;
    },
  };
}

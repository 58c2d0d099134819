import { rmSync, watch } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of a browser's own, for its profile or its downloads. Gone when the tests end, or are interrupted. */
export async function ownFolder(purpose: string): Promise<{ readonly path: string; readonly remove: () => void }> {
  const path = await mkdtemp(join(tmpdir(), `plumbline-${purpose}-`));
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', remove);
  return {
    path,
    remove: () => {
      process.off('exit', remove);
      remove();
    },
  };
}

/** What browsers call a file that they are still writing: Firefox, WebKitGTK. */
const UNFINISHED = /\.(?:part|wkdownload)$/;

/** A file may get another name between two looks. */
const ifGone = (failure: NodeJS.ErrnoException): null => {
  if (failure.code === 'ENOENT') return null;
  throw failure;
};

let taken = 0;

/**
 * The file that `act` makes the page save into an empty folder, once it is whole: where it was moved to, because some browsers
 * replace a file of the same name. A file may be there, empty or in part, before it is whole.
 */
export async function savedInto(
  folder: string,
  act: () => Promise<void>,
  isWhole: (bytes: Uint8Array) => boolean,
  patience: number,
): Promise<string> {
  const finished = async (): Promise<string | null> => {
    const names = await readdir(folder);
    const [name] = names;
    if (name === undefined || names.some((one) => UNFINISHED.test(one))) return null;
    const path = join(folder, name);
    const bytes = await readFile(path).catch(ifGone);
    if (bytes === null || !isWhole(bytes)) return null;
    const own = `${folder}-${++taken}`;
    await mkdir(own);
    await rename(path, join(own, name));
    return join(own, name);
  };
  const watching = watch(folder);
  try {
    const saved = new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`nothing whole was saved into ${folder}`)), patience);
      let found: string | null = null;
      const look = async () => {
        if (found === null) found = await finished();
        if (found === null) return;
        clearTimeout(timer);
        resolve(found);
      };
      let last = Promise.resolve(); // one look after the other
      watching.on('change', () => {
        last = last.then(look).catch(reject);
      });
    });
    const [path] = await Promise.all([saved, act()]);
    return path;
  } finally {
    watching.close();
  }
}

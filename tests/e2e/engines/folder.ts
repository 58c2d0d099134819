import { rmSync, watch } from 'node:fs';
import { mkdtemp, readdir, stat } from 'node:fs/promises';
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

/** What browsers call a file that they are still writing. */
const UNFINISHED = /\.part$/;

/** The file that `act` makes the page save into a folder: its path, once it is whole. */
export async function savedInto(folder: string, act: () => Promise<void>, patience: number): Promise<string> {
  const before = new Set(await readdir(folder));
  const finished = async (): Promise<string | null> => {
    const names = (await readdir(folder)).filter((name) => !before.has(name));
    const [name] = names;
    if (name === undefined || names.some((one) => UNFINISHED.test(one))) return null;
    const path = join(folder, name);
    return (await stat(path)).size > 0 ? path : null; // Firefox reserves the name with an empty file
  };
  const watching = watch(folder);
  try {
    const saved = new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`nothing was saved into ${folder}`)), patience);
      const look = async () => {
        const path = await finished();
        if (path === null) return;
        clearTimeout(timer);
        resolve(path);
      };
      watching.on('change', () => void look().catch(reject));
    });
    const [path] = await Promise.all([saved, act()]);
    return path;
  } finally {
    watching.close();
  }
}

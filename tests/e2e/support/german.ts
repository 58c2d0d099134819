import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/project.mjs';

/** A message without arguments of the German catalogue of `folder`: `german('ui', 'common', 'startCamera')`. */
export function german(folder: string, ...path: readonly string[]): string {
  const file = join(ROOT, 'src', folder, 'messages', 'de.json');
  let found: unknown = JSON.parse(readFileSync(file, 'utf8'));
  for (const key of path) found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined;
  if (typeof found !== 'string') throw new Error(`${file} has no message ${path.join('.')}`);
  return found;
}

// Finds programs that are installed on the machine.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';

/** @param {string} path */
export const runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Possible locations of programs with these names, in the order of PATH.
 * @param {readonly string[]} names
 */
export const onPath = (names) =>
  (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const LAB = new URL('../../../shared/lab/', import.meta.url);

/** A file of the lab, a folder beside the project that is never copied into it. */
export const labPath = (path: string): string => fileURLToPath(new URL(path, LAB));

export const labJson = async <Shape>(path: string): Promise<Shape> =>
  JSON.parse(await readFile(labPath(path), 'utf8')) as Shape;

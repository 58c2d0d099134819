import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

/** A file of the lab that cannot be read, or is written in another way. The message is one sentence. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
}

/** @throws FormatError */
export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new FormatError(`${path}: this file is needed, and it cannot be read.`, { cause });
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new FormatError(`${path}: this is not JSON.`, { cause });
  }
}

/** @throws FormatError that says where it differs first */
export function inFormat<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  json: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const where = v.getDotPath(issue);
  throw new FormatError(`${path}: not in a known format${where === null ? '' : `, at ${where}`}: ${issue.message}.`);
}

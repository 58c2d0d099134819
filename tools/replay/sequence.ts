import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { UsageError } from './options.ts';

/** One picture of a recorded sequence. */
export interface Frame {
  readonly file: string; // path
  readonly t: number; // s since the sequence began
  readonly label: string; // what the maker says is going on; stretches time and is printed, nothing else
}

const Sequence = v.object({
  data: v.pipe(
    v.array(
      v.object({
        file: v.pipe(v.string(), v.nonEmpty()),
        t: v.pipe(v.number(), v.finite(), v.minValue(0)),
        label: v.string(),
      }),
    ),
    v.minLength(2, 'at least two pictures are needed'),
  ),
});

/** Reads a folder in the format of lab/README.md. Throws `UsageError` with one line for people. */
export async function readSequence(folder: string): Promise<readonly Frame[]> {
  const path = join(folder, 'sequence.json');
  const facts = await stat(folder).catch(() => null);
  if (!facts?.isDirectory()) throw new UsageError(`${folder}: there is no such folder.`);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) throw new UsageError(`${path}: missing or not readable; a sequence folder has one.`);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new UsageError(`${path}: this is not JSON.`);
  }
  const parsed = v.safeParse(Sequence, content);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new UsageError(`${path}: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}.`);
  }
  const frames = parsed.output.data.map(({ file, t, label }) => ({ file: join(folder, file), t, label }));
  const late = frames.findIndex((frame, index) => index > 0 && frame.t <= (frames[index - 1]?.t ?? 0));
  if (late >= 0) throw new UsageError(`${path}: data[${late}].t is not after the picture before it.`);
  return frames;
}

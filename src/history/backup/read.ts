import { reasonOf } from '../../base/reason.ts';
import { strFromU8, unzipSync } from 'fflate';
import * as v from 'valibot';
import { firstViolation } from '../records/schema.ts';
import { BackupError, notValid, type BackupFault } from './backup-error.ts';
import { FORMAT, isKnown, MANIFEST, manifestSchema, MOST, sha256, VERSION, type Manifest } from './format.ts';

/** An open backup. It unpacks a file when that is read. */
export interface OpenBackup {
  readonly version: number;
  readonly names: readonly string[]; // without the manifest
  /** The validated content of a file. Throws a `BackupError` that names the place. */
  read<T>(name: string, schema: v.GenericSchema<unknown, T>): T;
  bytes(name: string): Uint8Array<ArrayBuffer>; // not validated. Throws a `BackupError` too
}

type ProblemOf<C extends BackupFault['code']> =
  Extract<BackupFault, { code: C }> extends { problem: infer P } ? P : never;
const foreign = (file: string, problem: ProblemOf<'foreign'>) => new BackupError({ code: 'foreign', file, problem });
const damaged = (file: string, problem: ProblemOf<'damaged'>) => new BackupError({ code: 'damaged', file, problem });

/** File names of the zip. Checks the stated sizes; unpacking never exceeds them. */
const listed = (zip: Uint8Array): readonly string[] => {
  const names: string[] = [];
  let whole = 0;
  unzipSync(zip, {
    filter: ({ name, originalSize }) => {
      if (!isKnown(name)) throw foreign(name.slice(0, 100), 'unknown');
      if (names.includes(name)) throw damaged(name, 'twice');
      names.push(name);
      whole += originalSize;
      if (originalSize > MOST.entry || whole > MOST.whole || names.length > MOST.entries) {
        throw new BackupError({ code: 'huge', file: name, bytes: originalSize });
      }
      return false;
    },
  });
  return names;
};

/** Opens a backup and checks that its files are complete and undamaged. `read` validates their content. */
export const openBackup = async (file: Blob): Promise<OpenBackup> => {
  if (file.size > MOST.file) throw new BackupError({ code: 'huge', file: null, bytes: file.size });
  const zip = new Uint8Array(await file.arrayBuffer());

  const unpacked = (name: string): Uint8Array<ArrayBuffer> => {
    const bytes = unzipSync(zip, { filter: (one) => one.name === name })[name];
    if (!bytes) throw damaged(name, 'missing');
    return bytes;
  };
  const read = <T>(name: string, schema: v.GenericSchema<unknown, T>): T => {
    let content: unknown;
    try {
      content = JSON.parse(strFromU8(unpacked(name)));
    } catch (error) {
      if (error instanceof BackupError) throw error;
      throw notValid(name, { kind: 'notJson', detail: reasonOf(error) });
    }
    const checked = v.safeParse(schema, content, { abortEarly: true });
    if (!checked.success) throw notValid(name, { kind: 'value', ...firstViolation(checked.issues) });
    return checked.output;
  };

  try {
    const names = listed(zip);
    if (!names.includes(MANIFEST)) throw foreign(MANIFEST, 'missing');
    const manifest = manifestOf(read);
    const others = names.filter((name) => name !== MANIFEST);
    for (const name of new Set([...others, ...Object.keys(manifest.files)])) {
      const expected = manifest.files[name];
      if (expected === undefined) throw damaged(name, 'unlisted');
      if ((await sha256(unpacked(name))) !== expected) throw damaged(name, 'changed');
    }
    return { version: manifest.version, names: others, read, bytes: unpacked };
  } catch (error) {
    // Any error of the unpacker means a malformed file.
    throw error instanceof BackupError ? error : new BackupError({ code: 'noZip', detail: String(error) });
  }
};

const manifestOf = (read: OpenBackup['read']): Manifest => {
  const claimed = read(MANIFEST, v.looseObject({ format: v.unknown(), version: v.unknown() }));
  if (claimed.format !== FORMAT) throw foreign(MANIFEST, 'format');
  if (typeof claimed.version === 'number' && claimed.version > VERSION) {
    throw new BackupError({ code: 'newer', version: claimed.version, known: VERSION });
  }
  return read(MANIFEST, manifestSchema);
};

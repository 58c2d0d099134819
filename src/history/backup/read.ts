import { reasonOf } from '../../base/reason.ts';
import { strFromU8, unzipSync } from 'fflate';
import * as v from 'valibot';
import { firstIssue } from '../records/schema.ts';
import { FORMAT, isKnown, MANIFEST, manifestSchema, MOST, sha256, VERSION, type Manifest } from './format.ts';

/** Why a file cannot be read as a backup, and where in it the problem is. Thrown before anything is written. */
export class BackupError extends Error {
  readonly where: string; // 'minutes/2026-11.json: 12.seconds.good'

  constructor(why: string, where: string) {
    super(why);
    this.name = 'BackupError';
    this.where = where;
  }
}

const SAY = {
  huge: 'This file is far larger than a backup of Plumbline can be.',
  noZip: 'This file is not a backup of Plumbline, or it is damaged: it cannot be opened as a zip.',
  foreign: 'This is not a backup of Plumbline.',
  newer: 'This backup was made by a newer Plumbline. Reload this page to get the newer version, then import it again.',
  damaged: 'This backup is damaged.',
  invalid: 'This backup holds something that Plumbline does not understand.',
} as const;

/** An open backup. It unpacks a file when that is read. */
export interface OpenBackup {
  readonly version: number;
  readonly names: readonly string[]; // without the manifest
  /** The validated content of a file. Throws a `BackupError` that names the place. */
  read<T>(name: string, schema: v.GenericSchema<unknown, T>): T;
  bytes(name: string): Uint8Array<ArrayBuffer>; // not validated. Throws a `BackupError` too
}

export const invalid = (name: string, why: string): BackupError => new BackupError(SAY.invalid, `${name}: ${why}`);

/** File names of the zip. Checks the stated sizes; unpacking never exceeds them. */
const listed = (zip: Uint8Array): readonly string[] => {
  const names: string[] = [];
  let whole = 0;
  unzipSync(zip, {
    filter: ({ name, originalSize }) => {
      if (!isKnown(name)) throw new BackupError(SAY.foreign, JSON.stringify(name.slice(0, 100)));
      if (names.includes(name)) throw new BackupError(SAY.damaged, `${name} twice`);
      names.push(name);
      whole += originalSize;
      if (originalSize > MOST.entry || whole > MOST.whole || names.length > MOST.entries) {
        throw new BackupError(SAY.huge, `${name}: ${originalSize} bytes`);
      }
      return false;
    },
  });
  return names;
};

/** Opens a backup and checks that its files are complete and undamaged. `read` validates their content. */
export const openBackup = async (file: Blob): Promise<OpenBackup> => {
  if (file.size > MOST.file) throw new BackupError(SAY.huge, `${file.size} bytes`);
  const zip = new Uint8Array(await file.arrayBuffer());

  const unpacked = (name: string): Uint8Array<ArrayBuffer> => {
    const bytes = unzipSync(zip, { filter: (one) => one.name === name })[name];
    if (!bytes) throw new BackupError(SAY.damaged, `${name} is missing`);
    return bytes;
  };
  const read = <T>(name: string, schema: v.GenericSchema<unknown, T>): T => {
    let content: unknown;
    try {
      content = JSON.parse(strFromU8(unpacked(name)));
    } catch (error) {
      if (error instanceof BackupError) throw error;
      throw invalid(name, reasonOf(error));
    }
    const checked = v.safeParse(schema, content, { abortEarly: true });
    if (!checked.success) throw invalid(name, firstIssue(checked.issues));
    return checked.output;
  };

  try {
    const names = listed(zip);
    if (!names.includes(MANIFEST)) throw new BackupError(SAY.foreign, `${MANIFEST} is missing`);
    const manifest = manifestOf(read);
    const others = names.filter((name) => name !== MANIFEST);
    for (const name of new Set([...others, ...Object.keys(manifest.files)])) {
      const expected = manifest.files[name];
      if (expected === undefined) throw new BackupError(SAY.damaged, `${name} is not listed in ${MANIFEST}`);
      if ((await sha256(unpacked(name))) !== expected) throw new BackupError(SAY.damaged, name);
    }
    return { version: manifest.version, names: others, read, bytes: unpacked };
  } catch (error) {
    // Any error of the unpacker means a malformed file.
    throw error instanceof BackupError ? error : new BackupError(SAY.noZip, String(error));
  }
};

const manifestOf = (read: OpenBackup['read']): Manifest => {
  const claimed = read(MANIFEST, v.looseObject({ format: v.unknown(), version: v.unknown() }));
  if (claimed.format !== FORMAT) throw new BackupError(SAY.foreign, `${MANIFEST}: format`);
  if (typeof claimed.version === 'number' && claimed.version > VERSION) {
    throw new BackupError(SAY.newer, `version ${claimed.version}, this program reads up to ${VERSION}`);
  }
  return read(MANIFEST, manifestSchema);
};

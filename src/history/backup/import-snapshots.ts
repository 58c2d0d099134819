import type { Edit } from '../store/rows.ts';
import { pictureFault, pictureHead } from '../records/picture.ts';
import type { SavedSnapshot } from '../records/snapshot.ts';
import { pictureFile, snapshotOf, SNAPSHOTS, snapshotsFile, WITH_SNAPSHOTS } from './format.ts';
import { notValid } from './backup-error.ts';
import type { OpenBackup } from './read.ts';

/** Counts new and known records while the edits run. */
export class Tally {
  added = 0;
  known = 0;
  count(isNew: boolean): void {
    if (isNew) this.added += 1;
    else this.known += 1;
  }
}

/** An edit that writes `value` if the row does not exist yet. */
export const unlessThere = (
  edit: Omit<Edit, 'change'>,
  value: unknown,
  tally: Tally | null,
  onNew?: () => void,
): Edit => ({
  ...edit,
  change: (there) => {
    tally?.count(there === undefined);
    if (there !== undefined) return undefined;
    onNew?.();
    return value;
  },
});

const snapshotsIn = (backup: OpenBackup): readonly SavedSnapshot[] =>
  backup.version < WITH_SNAPSHOTS ? [] : backup.read(SNAPSHOTS, snapshotsFile);

/** Adds snapshots that are not here yet. Existing ones stay unchanged, so a picture that the person deleted does not return. */
export function* snapshotEdits(backup: OpenBackup, tally: Tally): Generator<Edit> {
  const pictures = new Map(backup.names.map((name) => [snapshotOf(name), name]));
  for (const one of snapshotsIn(backup)) {
    let isNew = false;
    yield unlessThere({ store: 'snapshots', key: one.id }, one, tally, () => (isNew = true));
    const file = pictures.get(one.id);
    // Unpack each picture only when it is written, so that memory holds one at a time.
    if (file !== undefined)
      yield { store: 'pictures', key: one.id, change: () => (isNew ? { bytes: backup.bytes(file) } : undefined) };
  }
}

/** Throws unless each snapshot occurs once and the pictures are valid, named by their type, expected by a snapshot and complete. */
export const checkSnapshots = (backup: OpenBackup): void => {
  const given = snapshotsIn(backup);
  const snapshots = new Map(given.map((one) => [one.id, one]));
  if (snapshots.size < given.length) throw notValid(SNAPSHOTS, { kind: 'duplicates' });
  const found = new Set<string>();
  for (const name of backup.names) {
    const id = snapshotOf(name);
    if (id === null) continue;
    if (snapshots.get(id)?.picture !== true || found.has(id)) throw notValid(name, { kind: 'strayPicture' });
    found.add(id);
    const bytes = backup.bytes(name);
    const fault = pictureFault(bytes);
    if (fault !== null) throw notValid(name, { kind: 'picture', fault });
    const head = pictureHead(bytes);
    if (head && name !== pictureFile(id, head.type)) throw notValid(name, { kind: 'pictureType', found: head.type });
  }
  for (const [index, { id, picture }] of given.entries()) {
    if (picture && !found.has(id)) throw notValid(SNAPSHOTS, { kind: 'pictureMissing', path: `${index}.picture` });
  }
};

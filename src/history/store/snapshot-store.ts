import * as v from 'valibot';
import { checked, validValues, type Store } from './store.ts';
import { pictureHead } from '../records/picture.ts';
import type { Address, Edit, Row } from './rows.ts';
import { firstIssue } from '../records/schema.ts';
import type { SavedSnapshot, SnapshotChange } from '../records/snapshot.ts';
import { pictureSchema, snapshotSchema, type StoredPicture } from '../records/snapshot-schema.ts';

/** How many snapshots and pictures existed, and how many are left. */
export interface SnapshotDeletion {
  readonly removed: { readonly snapshots: number; readonly pictures: number };
  readonly left: { readonly snapshots: number; readonly pictures: number };
}

/** Snapshots that the person saved. Only the person deletes them; retention does not. Rejects with a `HistoryError`. */
export interface SnapshotStore {
  list(): Promise<readonly SavedSnapshot[]>; // newest first
  /** Writes snapshot and picture in one transaction and replaces those of the same id. `picture`: JPEG, PNG or WebP; null: save none. */
  save(snapshot: SavedSnapshot, picture: Blob | null): Promise<void>;
  /** Changes both in one transaction. `picture`: in place of the one that is saved; null: that one stays. */
  change(id: string, part: SnapshotChange, picture?: Blob | null): Promise<void>;
  pictureOf(id: string): Promise<Blob | null>; // null: none was saved
  delete(id: string): Promise<SnapshotDeletion>; // numbers, lines and picture
  deletePicture(id: string): Promise<SnapshotDeletion>; // numbers and lines stay
  deleteAll(): Promise<SnapshotDeletion>;
}

/** Merges `part` into a valid snapshot row; leaves a damaged row unchanged. Keeps fields that only a newer version knows. */
const withPart =
  (part: Partial<SavedSnapshot>): Edit['change'] =>
  (value) => {
    const read = v.safeParse(snapshotSchema, value);
    if (!read.success) return undefined;
    checked(snapshotSchema, { ...read.output, ...part }, 'snapshot');
    return { ...(value as SavedSnapshot), ...part };
  };

/** Replaces a row that is there; one that was deleted meanwhile stays deleted. */
const instead =
  (picture: StoredPicture): Edit['change'] =>
  (there) =>
    there === undefined ? undefined : picture;

export const openSnapshotStore = (store: Store): SnapshotStore => {
  const { rows, tell, damaged } = store;

  const both = (id: string): readonly [Address, Address] => [
    { store: 'snapshots', key: id },
    { store: 'pictures', key: id },
  ];
  const counted = async () => ({ snapshots: await rows.count('snapshots'), pictures: await rows.count('pictures') });
  const countedOf = async (id: string) => {
    const there = await Promise.all(
      both(id).map(async ({ store: name, key }) => ((await rows.get(name, key)) ? 1 : 0)),
    );
    return { snapshots: there[0] ?? 0, pictures: there[1] ?? 0 };
  };

  return {
    list: async () =>
      validValues(store, snapshotSchema, await rows.all('snapshots')).toSorted(
        (a, b) => b.at - a.at || b.keptAt - a.keptAt,
      ),
    save: async (given, picture) => {
      const snapshot = checked(snapshotSchema, { ...given, picture: picture !== null }, 'snapshot');
      const bytes = picture && new Uint8Array(await picture.arrayBuffer());
      const [numbers, image] = both(snapshot.id);
      const put: Row[] = [{ ...numbers, value: snapshot }];
      if (bytes) put.push({ ...image, value: checked(pictureSchema, { bytes }, 'picture') });
      await rows.write({ put, remove: bytes ? [] : [image] });
      tell('snapshots');
    },
    change: async (id, part, picture = null) => {
      const bytes = picture && new Uint8Array(await picture.arrayBuffer());
      const [numbers, image] = both(id);
      await rows.write({
        edit: [
          { ...numbers, change: withPart(part) },
          ...(bytes ? [{ ...image, change: instead(checked(pictureSchema, { bytes }, 'picture')) }] : []),
        ],
        editing: bytes ? ['snapshots', 'pictures'] : ['snapshots'],
      });
      tell('snapshots');
    },
    pictureOf: async (id) => {
      const found = await rows.get('pictures', id);
      if (found === undefined) return null;
      const read = v.safeParse(pictureSchema, found);
      const head = read.success && pictureHead(read.output.bytes);
      if (head) return new Blob([read.output.bytes], { type: head.type });
      damaged('pictures', id, read.success ? 'not a picture' : firstIssue(read.issues));
      return null;
    },
    delete: async (id) => {
      const removed = await countedOf(id);
      await rows.write({ remove: both(id) });
      tell('snapshots');
      return { removed, left: await countedOf(id) };
    },
    deletePicture: async (id) => {
      const { pictures } = await countedOf(id);
      const [numbers, image] = both(id);
      await rows.write({
        edit: [{ ...numbers, change: withPart({ picture: false }) }],
        editing: ['snapshots'],
        remove: [image],
      });
      tell('snapshots');
      const left = await countedOf(id);
      return { removed: { snapshots: 0, pictures }, left: { snapshots: 0, pictures: left.pictures } };
    },
    deleteAll: async () => {
      const removed = await counted();
      await rows.clear(['snapshots', 'pictures']);
      tell('snapshots');
      return { removed, left: await counted() };
    },
  };
};

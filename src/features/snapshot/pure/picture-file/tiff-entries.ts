/** One entry of a directory (TIFF 6.0, section 2). */
export interface Entry {
  readonly type: number;
  readonly count: number;
  readonly at: number; // of the value, or of its offset
}

const ENTRY = 12; // bytes
/** No sound file has more entries; one that claims more is damaged. [H] */
const MOST_ENTRIES = 500;

/** The entries of the directory at `from`, by tag. @throws RangeError where it leads out of the file */
export function entriesAt(view: DataView, from: number, little: boolean): ReadonlyMap<number, Entry> {
  const count = Math.min(view.getUint16(from, little), MOST_ENTRIES);
  const found = new Map<number, Entry>();
  for (let index = 0; index < count; index++) {
    const at = from + 2 + index * ENTRY;
    found.set(view.getUint16(at, little), {
      type: view.getUint16(at + 2, little),
      count: view.getUint32(at + 4, little),
      at: at + 8,
    });
  }
  return found;
}

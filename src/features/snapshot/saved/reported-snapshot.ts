import { useEffect, useMemo, useState } from 'preact/hooks';
import { millis } from '../../../base/units.ts';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { asSavedSnapshot } from '../pure/saved/saved-snapshot.ts';
import type { SnapshotsSource } from '../source.ts';

/** The address that stands for the snapshot that is open, saved or not. */
export const OPEN = 'open';

/** What a report is about, and its picture. */
export interface ReportedSnapshot {
  readonly snapshot: SavedSnapshot;
  readonly picture: Blob | null; // null: none is saved, or it is not read yet
}

const asBlob = (bitmap: ImageBitmap): Promise<Blob | null> => {
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
};

/** The snapshot that an address names; null: it is not there. Nothing of an open one is stored by looking at its report. */
export function useReportedSnapshot(source: SnapshotsSource, id: string): ReportedSnapshot | null {
  const open = source.open.value;
  const saved = source.saved.value;
  const snapshot = useMemo(
    () =>
      id === OPEN
        ? open && asSavedSnapshot(open.measured, millis(Date.now()))
        : (saved.find((one) => one.id === id) ?? null),
    [id, open, saved],
  );
  const [picture, setPicture] = useState<Blob | null>(null);
  useEffect(() => {
    let wanted = true;
    setPicture(null);
    if (snapshot?.picture !== true) return;
    const reading = id === OPEN ? open && asBlob(open.picture) : source.pictureOf(id);
    // Where it cannot be read the page shows the lines, which are there already.
    reading?.then(
      (blob) => wanted && setPicture(blob),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [source, id, open?.picture, snapshot?.picture]);
  return snapshot && { snapshot, picture };
}

/** An address for `blob` for as long as it is shown. */
export function useAddress(blob: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (blob === null) return;
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
      setAddress(null);
    };
  }, [blob]);
  return address;
}

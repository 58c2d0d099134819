import { useEffect, useMemo, useState } from 'preact/hooks';
import { millis } from '../../../base/units.ts';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { asSavedSnapshot } from '../pure/saved/saved-snapshot.ts';
import type { SnapshotsSource } from '../source.ts';

/** In an address in place of an id: the snapshot that is open. */
export const OPEN_SNAPSHOT = 'open';

/** The snapshot of a report, and its picture. */
export interface ReportedSnapshot {
  readonly snapshot: SavedSnapshot;
  readonly picture: Blob | null; // null: none is saved, or it is not read yet
}

const jpegOf = (bitmap: ImageBitmap): Promise<Blob | null> => {
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
};

/** The snapshot that an address names; null: there is none. The report of an open snapshot stores nothing. */
export function useReportedSnapshot(source: SnapshotsSource, id: string): ReportedSnapshot | null {
  const open = source.open.value;
  const saved = source.saved.value;
  const snapshot = useMemo(
    () =>
      id === OPEN_SNAPSHOT
        ? open && asSavedSnapshot(open.measured, millis(Date.now()))
        : (saved.find((one) => one.id === id) ?? null),
    [id, open, saved],
  );
  const [picture, setPicture] = useState<Blob | null>(null);
  useEffect(() => {
    let wanted = true;
    setPicture(null);
    if (snapshot?.picture !== true) return;
    const reading = id === OPEN_SNAPSHOT ? open && jpegOf(open.picture) : source.pictureOf(id);
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

/** A URL of `blob` as long as it is shown. */
export function useObjectUrl(blob: Blob | null): string | null {
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

import { useEffect, useState } from 'preact/hooks';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import type { SnapshotsSource } from '../source.ts';

/** An address for the picture of a saved snapshot; null while it loads, and where there is none. */
export function useSavedPicture(source: SnapshotsSource, { id, picture }: SavedSnapshot): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!picture) return;
    let made: string | null = null;
    let wanted = true;
    // Where the picture cannot be read, the lines are shown, which are there already.
    void source.pictureOf(id).then(
      (blob) => {
        if (!wanted || blob === null) return;
        made = URL.createObjectURL(blob);
        setAddress(made);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
      if (made !== null) URL.revokeObjectURL(made);
      setAddress(null);
    };
  }, [source, id, picture]);
  return address;
}

import type { Edit } from '../store/rows.ts';

/** Counts what the edits below come to while they are carried out. */
export class Tally {
  added = 0;
  known = 0;
  count(isNew: boolean): void {
    if (isNew) this.added += 1;
    else this.known += 1;
  }
}

/** `value` unless there is something already. */
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

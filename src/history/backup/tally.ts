import type { Edit } from '../store/rows.ts';

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

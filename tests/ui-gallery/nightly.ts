import type { NightlyFault } from '../../src/history/records/nightly.ts';
import type { NightlyBackup } from '../../src/state/state.ts';
import { ago } from './readings.ts';

/** A word of the gallery's own, as the person would choose it. */
export const FOLDER = 'Desk';

const nothing = () => Promise.resolve();

/** A browser that can write into a folder, and none is chosen. */
export const NO_FOLDER: NightlyBackup = { folder: null, told: false, busy: false, choose: nothing };

/** A backup was written three days ago; what became of the last attempt. */
export const nightlyFolder = (
  fault: NightlyFault | null,
  acts: { readonly choose?: () => Promise<void>; readonly again?: () => Promise<void> } = {},
): NightlyBackup => {
  const { choose = nothing, again = nothing } = acts;
  const made = ago(60 * 24 * 3);
  const folder = { name: FOLDER, made, held: made, fault, again, dismiss: nothing, forget: nothing };
  return { folder, told: fault !== null, busy: false, choose };
};

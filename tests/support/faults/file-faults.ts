import type { FaultRow } from './row.ts';

const MOMENT = 'at the import';

export const fileFaults = {
  importDamaged: {
    fault: 'a backup is corrupt, foreign, newer, or made to do harm',
    noticed: MOMENT,
    told: 'beside the button: what is wrong, and where',
    recovers: 'not needed',
    lost: 'nothing: a refused file changes nothing',
  },
} as const satisfies Record<string, FaultRow>;

import type { FaultRow } from './row.ts';

const MOMENT = 'at the import';

export const fileFaults = {
  importSettings: {
    fault: 'a backup’s settings meet settings that were chosen here',
    noticed: MOMENT,
    told: 'beside the button: whether they were taken or left',
    recovers: 'not needed',
    lost: 'nothing: the settings here stay',
  },
  importDamaged: {
    fault: 'a backup is corrupt, foreign, newer, or made to do harm',
    noticed: MOMENT,
    told: 'beside the button: what is wrong, and where',
    recovers: 'not needed',
    lost: 'nothing: a refused file changes nothing',
  },
} as const satisfies Record<string, FaultRow>;

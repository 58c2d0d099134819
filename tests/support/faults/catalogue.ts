import { browserFaults } from './browser-faults.ts';
import { cameraFaults } from './camera-faults.ts';
import { fileFaults } from './file-faults.ts';
import { machineFaults } from './machine-faults.ts';
import type { FaultRow } from './row.ts';
import { storageFaults } from './storage-faults.ts';

/** Every fault that is thought of, by where it comes from. docs/faults.md is written from it. */
export const FAULTS = {
  ...cameraFaults,
  ...browserFaults,
  ...machineFaults,
  ...storageFaults,
  ...fileFaults,
} as const satisfies Record<string, FaultRow>;

export const GROUPS = {
  'The camera': cameraFaults,
  'The browser and its tabs': browserFaults,
  'The machine and the part that watches': machineFaults,
  'What is kept': storageFaults,
  'Files that are brought': fileFaults,
} as const;

export type FaultId = keyof typeof FAULTS;

/** What the test that stands for a row is named for: docs/faults.md refuses rows without one. */
export const fault = (id: FaultId): string => FAULTS[id].fault;

export const rowOf = (id: FaultId): FaultRow => FAULTS[id];

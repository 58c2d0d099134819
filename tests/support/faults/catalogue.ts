import { browserFaults } from './browser-faults.ts';
import { cameraFaults } from './camera-faults.ts';
import { fileFaults } from './file-faults.ts';
import { machineFaults } from './machine-faults.ts';
import type { FaultRow } from './row.ts';
import { storageFaults } from './storage-faults.ts';

/** All known faults, grouped by origin. docs/faults.md is generated from them. */
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

/** The name under which a test refers to a row. A row without such a test is an error. */
export const fault = (id: FaultId): string => FAULTS[id].fault;

export const rowOf = (id: FaultId): FaultRow => FAULTS[id];

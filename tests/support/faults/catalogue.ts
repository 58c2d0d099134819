import { browserFaults } from './browser-faults.ts';
import { cameraFaults } from './camera-faults.ts';
import { fileFaults } from './file-faults.ts';
import { machineFaults } from './machine-faults.ts';
import { storageFaults } from './storage-faults.ts';

/** How the person hears of a fault. The page itself always says it too. */
export type Channel = 'title and icon' | 'notification' | 'sound';

/** One row of docs/faults.md. */
export interface FaultRow {
  readonly fault: string; // what happens
  readonly noticed: number | string; // s until it is told outside the page, as the test measures it; or why there is no such time
  readonly told: readonly Channel[] | string; // outside the page, as the test hears it; or where on the page
  readonly recovers: string; // whether it goes on by itself, and when
  readonly lost: string; // what is gone for good
  readonly untested?: string; // why no test can be had; absent: a test names this row with `fault`
}

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

/** The name of the test that stands for a row: docs/faults.md refuses rows without one. */
export const fault = (id: FaultId): string => `fault: ${FAULTS[id].fault}`;

export const rowOf = (id: FaultId): FaultRow => FAULTS[id];

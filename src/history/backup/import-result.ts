/** How many records a backup brought that were not there, and how many were there already. */
export interface Merged {
  readonly added: number; // minutes, events, calibrations, snapshots, and days of which only the sum is left
  readonly known: number;
}

export type ImportResult =
  { readonly ok: true; readonly merged: Merged } | { readonly ok: false; readonly why: string; readonly where: string }; // nothing was changed; where: 'minutes/2026-11.json: 12.seconds.good'

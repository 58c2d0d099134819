/** Taking everything away, and bringing it back. Loaded when it is asked for. */
export { exportMinutes } from './csv.ts';
export { exportSnapshots } from './snapshots-csv.ts';
export { exportBackup } from './export.ts';
export { importBackup } from './import.ts';

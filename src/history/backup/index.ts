/** Export and import, loaded as one chunk when first used. */
export { exportMinutes } from './csv.ts';
export { exportSnapshots } from './csv.ts';
export { exportBackup, writeBackup } from './export.ts';
export { importBackup } from './import.ts';

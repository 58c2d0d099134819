import { SCREEN_NAMES } from '../words/app.ts';

/** Posture snapshots. */
export const SnapshotScreen = () => <h1>{SCREEN_NAMES.snapshot}</h1>;

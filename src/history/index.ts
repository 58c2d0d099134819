/** What is kept: settings, calibrations, the running monitor's state, minutes and events. See docs/data.md. */
export { openHistory, type Opened, type OpenOptions } from './store/open.ts';
export type { Batch, Deletion, History } from './store/history.ts';
export type { Change } from './store/change-channel.ts';
export { HistoryError, type HistoryFault, type ProblemKind } from './store/history-error.ts';
export {
  defaults as defaultSettings,
  KEEP_MINUTES,
  type Channels,
  type KeepMinutes,
  type Settings,
} from './records/settings.ts';
export type { SavedState } from './records/saved-state.ts';
export {
  unknownSeconds,
  watchedSeconds,
  type MinuteMetric,
  type MinuteRecord,
  type MinuteSeconds,
} from './records/minute.ts';
export {
  beginMinutes,
  foldMinute,
  minuteSoFar,
  type Folded,
  type MinuteState,
  type MinuteStep,
} from './minute/fold-minutes.ts';
export {
  breakEventOf,
  calibrationEvent,
  cameraEvent,
  eventOf,
  type CameraFault,
  type HistoryEvent,
} from './records/event.ts';
export { SNAPSHOT_TAGS, type KeptSkeleton, type KeptSnapshot, type SnapshotTag } from './records/snapshot.ts';
export type { KeptDeletion, KeptSnapshots } from './store/snapshot-store.ts';
export { dayKey, localOffset, type DayKey } from './records/day-key.ts';
export type { NotMeasured } from './records/schema.ts';
export type { Archive, DayDeletion, DayRecords } from './store/archive.ts';
export type { ImportResult, Merged } from './backup/import-result.ts';
export type { Rollup, Split } from './analysis/rollup.ts';
export type { Day, HeatCell, Share, Summary } from './analysis/summary.ts';
export type { Range, Span } from './records/calendar.ts';

/** What is kept: settings, calibrations, the running monitor's state, minutes and events. See docs/data.md. */
export { openHistory, type Opened, type OpenOptions } from './open.ts';
export type { Batch, Deletion, History } from './history.ts';
export type { Change } from './notice.ts';
export { HistoryError, type HistoryFault, type ProblemKind } from './problem.ts';
export {
  defaults as defaultSettings,
  KEEP_MINUTES,
  type Channels,
  type KeepMinutes,
  type Settings,
} from './settings.ts';
export type { SavedState } from './saved-state.ts';
export { unknownSeconds, watchedSeconds, type MinuteMetric, type MinuteRecord, type MinuteSeconds } from './minute.ts';
export { beginMinutes, foldMinute, minuteSoFar, type Folded, type MinuteState, type MinuteStep } from './minute-of.ts';
export { breakEventOf, calibrationEvent, cameraEvent, eventOf, type CameraFault, type HistoryEvent } from './event.ts';
export { SNAPSHOT_TAGS, type KeptSkeleton, type KeptSnapshot, type SnapshotTag } from './snapshot.ts';
export type { KeptDeletion, KeptSnapshots } from './kept.ts';
export { dayKey, localOffset, type DayKey } from './day.ts';
export type { NotMeasured } from './schema.ts';
export type { Archive, DayDeletion, DayRecords } from './archive.ts';
export type { ImportResult, Merged } from './import-result.ts';
export type { Rollup, Split } from './rollup.ts';
export type { Day, HeatCell, Share, Summary } from './summary.ts';
export type { Range, Span } from './calendar.ts';

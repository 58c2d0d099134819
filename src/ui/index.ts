export type { AppActions } from './actions.ts';
export { mountApp } from '../app/frame/app.tsx';
export { noticeOf } from './view/suggestion.ts';
export const loadMini = () => import('../features/watch/mini/mount.tsx');
export type {
  Capture,
  CaptureAdvice,
  CaptureAsk,
  LandmarkName,
  OpenSnapshot,
  QueuedPicture,
  SnapshotsSource,
} from './snapshots-source.ts';
export type { TrendsSource } from './trends-source.ts';
export type {
  AppState,
  CalibrationState,
  CameraState,
  DataState,
  Engine,
  Pause,
  RemindersState,
  ShellState,
  WatchingState,
} from './state.ts';

import type { Millis } from '../../base/units.ts';
import type { History } from '../../history/store/history.ts';
import { dayKey, localOffset } from '../../history/records/calendar.ts';
import { revive } from '../../alerts/step.ts';
import type { Breaks } from '../../alerts/breaks/state.ts';
import { failureOf, type MonitorNotice } from '../failure.ts';
import { initialPipeline, type PipelineState } from '../pipeline.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { sessionBaselines, type SessionBaselines } from './session-baselines.ts';

/** Packs past days and deletes minutes older than the person's setting. Runs once a day, so its code is loaded on demand. */
async function applyRetention(history: History, at: Millis): Promise<void> {
  const [{ openArchive }, { keepMinutes }] = await Promise.all([
    import('../../history/store/archive.ts'),
    history.settings(),
  ]);
  await openArchive(history.store).tidy(dayKey(at, localOffset(at)), keepMinutes);
}

/** The data that remain when the camera is closed and reopened: the person's session, or the sample's. */
export interface Session {
  readonly sample: boolean;
  readonly history: History;
  readonly baselines: SessionBaselines;
  readonly recorder: Recorder;
  pipeline: PipelineState; // the next watch continues from it
  readonly breaks: Breaks | null; // as stored; null: nothing was stored
}

/** Restores the stored state: loads continue from the last saved minute, and the absence counts as recovery. */
export async function openSession(
  history: History,
  at: Millis,
  onTrouble: (notice: MonitorNotice) => void,
): Promise<Session> {
  const saved = await history.monitorState();
  const tidy = (now: Millis) => {
    if (history.sample) return;
    applyRetention(history, now).catch((failure: unknown) => onTrouble(failureOf(failure)));
  };
  tidy(at);
  return {
    sample: history.sample,
    history,
    baselines: sessionBaselines(history, (failure) => onTrouble(failureOf(failure))),
    recorder: createRecorder(history, at, onTrouble, tidy),
    pipeline: saved === null ? initialPipeline() : initialPipeline(revive(saved.alerts, at)),
    breaks: saved?.breaks ?? null,
  };
}

import { revive, type Breaks } from '../../alerts/index.ts';
import type { Millis } from '../../base/units.ts';
import type { History } from '../../history/store/history.ts';
import { failureOf, type Failure } from '../failure.ts';
import { fresh, type PipelineState } from '../pipeline.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { tidyUp } from './retention.ts';

/** What outlives a closed and reopened camera: the person's own, or the sample's. */
export interface Keeping {
  readonly sample: boolean;
  readonly history: History;
  readonly recorder: Recorder;
  pipeline: PipelineState; // where the next watch goes on from
  readonly breaks: Breaks | null; // as they were kept; null: nothing was
}

/** Takes up what was kept: the load goes on from the last saved minute, with the absence as recovery. */
export async function takeUp(history: History, at: Millis, onTrouble: (failure: Failure) => void): Promise<Keeping> {
  const saved = await history.monitorState();
  const tidy = (now: Millis) => {
    if (history.sample) return;
    tidyUp(history, now).catch((failure: unknown) => onTrouble(failureOf(failure)));
  };
  tidy(at);
  return {
    sample: history.sample,
    history,
    recorder: createRecorder(history, at, onTrouble, tidy),
    pipeline: saved === null ? fresh() : fresh(revive(saved.alerts, at)),
    breaks: saved?.breaks ?? null,
  };
}

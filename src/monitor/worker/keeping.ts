import { isAlertState, revive } from '../../alerts/index.ts';
import type { Millis } from '../../geometry/units.ts';
import type { History } from '../../history/index.ts';
import { fresh, type PipelineState } from '../pipeline.ts';
import { createRecorder, type Recorder } from './recorder.ts';

/** What outlives a closed and reopened camera: the person's own, or the sample's. */
export interface Keeping {
  readonly sample: boolean;
  readonly history: History;
  readonly recorder: Recorder;
  pipeline: PipelineState; // where the next watch goes on from
}

/** Takes up what was kept: the load goes on from the last saved minute, with the absence as recovery. */
export async function takeUp(history: History, at: Millis, onTrouble: (why: string) => void): Promise<Keeping> {
  const saved = await history.monitorState();
  return {
    sample: history.sample,
    history,
    recorder: createRecorder(history, at, onTrouble),
    pipeline: isAlertState(saved?.alerts) ? fresh(revive(saved.alerts, at)) : fresh(),
  };
}

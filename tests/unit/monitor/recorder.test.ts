import { describe, expect, test } from 'vitest';
import { defaults } from '../../../src/alerts/index.ts';
import { millis, type Millis } from '../../../src/geometry/units.ts';
import { openHistory } from '../../../src/history/index.ts';
import { advance, fresh, type Step } from '../../../src/monitor/pipeline.ts';
import { createRecorder } from '../../../src/monitor/worker/recorder.ts';
import { TEN } from '../history/support.ts';

/** An empty chair; `mistrusted`: the calibration that a moved camera has made worthless by then. */
const look = (at: Millis, mistrusted: string | null): Step => {
  const step = advance(fresh(), { kind: 'nobody', at }, { baseline: null, settings: defaults() });
  return { ...step, state: { ...step.state, mistrusted } };
};

describe('what is recorded of a camera that was moved', () => {
  test('is one event for each calibration that it made worthless', async () => {
    const { history } = await openHistory({ sample: true, onFault: () => undefined });
    const recorder = createRecorder(
      history,
      TEN,
      () => undefined,
      () => undefined,
    );
    const states = [null, 'desk 1', 'desk 1', null, 'desk 2', 'desk 2'];
    for (const [index, mistrusted] of states.entries())
      recorder.record(look(millis(TEN + index * 1000), mistrusted), null);
    const events = await history.events(TEN, millis(TEN + 60_000));
    expect(events.map(({ at, kind, ...rest }) => [at - TEN, kind, 'fault' in rest && rest.fault])).toEqual([
      [1000, 'camera', 'moved'],
      [4000, 'camera', 'moved'],
    ]);
  });
});

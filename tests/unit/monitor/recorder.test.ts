import { describe, expect, test } from 'vitest';
import { defaultAlertSettings } from '../../../src/alerts/settings.ts';
import { millis, type Millis } from '../../../src/base/units.ts';
import type { PlaceVerdict } from '../../../src/geometry/calibration/relevel.ts';
import type { History } from '../../../src/history/store/history.ts';
import type { MonitorNotice } from '../../../src/monitor/failure.ts';
import { HistoryError } from '../../../src/history/store/history-error.ts';
import { openHistory } from '../../../src/history/store/open.ts';
import { advance, initialPipeline, type PipelineStep } from '../../../src/monitor/pipeline.ts';
import { createRecorder } from '../../../src/monitor/worker/recorder.ts';
import { TEN } from '../history/support.ts';
import { fault } from '../../support/faults/catalogue.ts';

/** An empty chair; `relevel`: what the place of the person said by then. */
const look = (at: Millis, relevel: PlaceVerdict = 'steady'): PipelineStep => {
  const step = advance(initialPipeline(), { kind: 'nobody', at }, { baseline: null, settings: defaultAlertSettings() });
  return { ...step, relevel };
};

describe('what is recorded of a camera that was moved', () => {
  test('is one event when it is noticed, and one when the calibration fits again', async () => {
    const { history } = await openHistory({ sample: true, onFault: () => undefined });
    const recorder = createRecorder(
      history,
      TEN,
      () => undefined,
      () => undefined,
    );
    const verdicts = ['steady', 'moved', 'steady', 'recovered', 'relevelled', 'moved'] as const;
    for (const [index, verdict] of verdicts.entries()) recorder.record(look(millis(TEN + index * 1000), verdict), null);
    const events = await history.events(TEN, millis(TEN + 60_000));
    expect(events.map(({ at, kind, ...rest }) => [at - TEN, kind, 'fault' in rest && rest.fault])).toEqual([
      [1000, 'camera', 'moved'],
      [3000, 'camera', 'recovered'],
      [5000, 'camera', 'moved'],
    ]);
  });
});

describe('what cannot be written', () => {
  const minutesOf = async (history: History) => (await history.minutes(TEN, millis(TEN + 3_600_000))).length;

  /** Ten minutes before an empty chair, with a disk that is full for the first `full` of them. */
  async function recordedOn(full: number, kind: 'full' | 'failed' | 'refused') {
    const { history } = await openHistory({ sample: true, onFault: () => undefined });
    let at = TEN;
    const disk: History = {
      ...history,
      save: (batch) =>
        at < TEN + full * 60_000 ? Promise.reject(new HistoryError(kind, 'as asked')) : history.save(batch),
    };
    const troubles: MonitorNotice[] = [];
    const recorder = createRecorder(
      disk,
      TEN,
      (failure) => troubles.push(failure),
      () => undefined,
    );
    for (; at <= TEN + 600_000; at = millis(at + 5000)) {
      recorder.record(look(at), null);
      await new Promise((written) => setImmediate(written));
    }
    return { troubles, minutes: await minutesOf(history) };
  }

  test.each([
    [fault('diskFull'), 'full'],
    [fault('diskReadOnly'), 'failed'],
  ] as const)('fault: %s', async (_, kind) => {
    const { troubles, minutes } = await recordedOn(6, kind);
    expect(troubles).toEqual([
      { kind: 'unkept', why: kind },
      { kind: 'unkept', why: null }, // written again, with all that waited
    ]);
    expect(minutes).toBe(10);
  });

  test('is let go when it is wrong: it would stand in the way of all that follows', async () => {
    const { troubles, minutes } = await recordedOn(6, 'refused');
    expect(troubles[0]).toEqual({ kind: 'history', problem: 'refused' }); // nothing stands: the next minutes are written
    expect(minutes).toBeGreaterThan(3);
    expect(minutes).toBeLessThan(6);
  });
});

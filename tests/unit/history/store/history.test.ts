import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { answerWarning } from '../../../../src/history/store/answer-warning.ts';
import type { History } from '../../../../src/history/store/history.ts';
import { openHistory } from '../../../../src/history/store/open.ts';
import { defaults } from '../../../../src/history/records/settings.ts';
import { beginMinutes, foldMinute, minuteSoFar } from '../../../../src/history/minute/fold-minutes.ts';
import { initialAlertState } from '../../../../src/alerts/state.ts';
import { millis } from '../../../../src/base/units.ts';
import { TEN, after, baseline, sitting } from '../support.ts';
import { fault } from '../../../support/faults/catalogue.ts';

const openSample = async (): Promise<History> => {
  const opened = await openHistory({ sample: true, onFault: (fault) => expect.unreachable(fault.kind) });
  if (!opened.ok) throw opened.problem;
  return opened.history;
};

const minute = minuteSoFar(foldMinute(beginMinutes(TEN), sitting(TEN, 'good')).state, after(9));
if (!minute) throw new Error('the fold gave no minute');

// Node has no IndexedDB: that these pass here is itself proof that the sample touches no database.
describe("the sample's history", () => {
  it('keeps what it is given, as the real one does', async () => {
    const history = await openSample();
    await history.saveBaseline(baseline('a', { cameraId: 'sample' }));
    await history.save({ minutes: [minute], state: { version: 1, savedAt: TEN, alerts: initialAlertState() } });
    expect(await history.baselines()).toEqual([baseline('a', { cameraId: 'sample' })]);
    expect(await history.minutes(TEN, after(1))).toEqual([minute]);
    expect(await history.monitorState()).toEqual({ version: 1, savedAt: TEN, alerts: initialAlertState() });
    expect(await history.settings()).toEqual(defaults());
  });

  it('is gone with its gate: the next one is empty', async () => {
    const history = await openSample();
    await history.save({ minutes: [minute] });
    history.close();
    expect(await (await openSample()).minutes(TEN, after(60))).toEqual([]);
  });

  it('takes no calibration of a real camera', async () => {
    const history = await openSample();
    await expect(history.saveBaseline(baseline('a'))).rejects.toMatchObject({ kind: 'refused' });
    expect(await history.baselines()).toEqual([]);
  });
});

describe('a gate', () => {
  it('reads minutes from `from` to before `to`, in order, several runs of one minute included', async () => {
    const history = await openSample();
    const at = (minutes: number, run = minute.run) => ({ ...minute, at: after(minutes * 60), run });
    await history.save({ minutes: [at(2), at(0), at(1, after(90)), at(1)] });
    const found = await history.minutes(TEN, after(120));
    expect(found.map((one) => [one.at, one.run])).toEqual([
      [TEN, TEN],
      [after(60), TEN],
      [after(60), after(90)],
    ]);
  });

  it('replaces a minute that was written while it ran', async () => {
    const history = await openSample();
    await history.save({ minutes: [minute] });
    await history.save({ minutes: [{ ...minute, alerts: 1 }] });
    expect(await history.minutes(TEN, after(1))).toEqual([{ ...minute, alerts: 1 }]);
  });

  it('refuses a batch with a mistake in it, all of it', async () => {
    const history = await openSample();
    const wrong = { ...minute, at: after(60), risk: Number.NaN };
    await expect(history.save({ minutes: [minute, wrong] })).rejects.toMatchObject({ kind: 'refused', detail: /risk/ });
    expect(await history.minutes(TEN, after(600))).toEqual([]);
  });

  it('refuses settings that are not valid and keeps the old ones', async () => {
    const history = await openSample();
    await expect(history.changeSettings((now) => ({ ...now, volume: 2 }))).rejects.toMatchObject({ kind: 'refused' });
    expect((await history.settings()).volume).toBe(defaults().volume);
  });

  it('keeps a measured distance with its calibration, and forgets it when told to', async () => {
    const history = await openSample();
    const kept = baseline('a', { cameraId: 'sample' });
    await history.saveBaseline(kept);
    await history.setEyeDistance('a', 62);
    expect(await history.baseline('a')).toEqual({ ...kept, eyeDistance: 62 });
    await history.setEyeDistance('a', null);
    expect(await history.baseline('a')).toEqual(kept);
    await expect(history.setEyeDistance('a', 3)).rejects.toMatchObject({ kind: 'refused' });
  });

  it('forgets the choice of a calibration that is deleted', async () => {
    const history = await openSample();
    await history.saveBaseline(baseline('a', { cameraId: 'sample' }));
    await history.changeSettings((now) => ({ ...now, baselineId: 'a' }));
    await history.renameBaseline('a', 'Office');
    expect((await history.baseline('a'))?.name).toBe('Office');
    await history.deleteBaseline('a');
    expect(await history.baseline('a')).toBeNull();
    expect((await history.settings()).baselineId).toBeNull();
  });

  it('says what it deleted and that nothing is left', async () => {
    const history = await openSample();
    await history.saveBaseline(baseline('a', { cameraId: 'sample' }));
    await history.changeSettings((now) => ({ ...now, welcomed: true }));
    await history.save({ minutes: [minute] });
    expect(await history.deleteEverything()).toEqual({
      removed: {
        settings: 1,
        baselines: 1,
        state: 0,
        minutes: 1,
        events: 0,
        days: 1,
        packs: 0,
        snapshots: 0,
        pictures: 0,
        diary: 0,
      },
      left: {
        settings: 0,
        baselines: 0,
        state: 0,
        minutes: 0,
        events: 0,
        days: 0,
        packs: 0,
        snapshots: 0,
        pictures: 0,
        diary: 0,
      },
    });
    expect(await history.settings()).toEqual(defaults());
  });
});

describe(`fault: ${fault('databaseDamaged')}`, () => {
  it('is told apart from a fault that passes', async () => {
    class Request extends EventTarget {
      readonly error = new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    }
    vi.stubGlobal('IDBRequest', Request);
    vi.stubGlobal('indexedDB', {
      open: () => {
        const request = new Request();
        setTimeout(() => request.dispatchEvent(new Event('error')), 0);
        return request;
      },
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    const opened = await openHistory({ sample: false, onFault: () => undefined });
    expect(opened).toMatchObject({ ok: false, problem: { kind: 'damaged' } });
    expect(await opened.history.settings()).toEqual(defaults()); // everything works, nothing is stored
  });
});

describe(`fault: ${fault('databaseUnavailable')}`, () => {
  it('says so instead of failing', async () => {
    const opened = await openHistory({ sample: false, onFault: () => undefined });
    expect(opened).toMatchObject({ ok: false, problem: { kind: 'unavailable' } });
  });
});

describe('an answer to a warning', () => {
  it('is kept with the warning, replaced by the next, and taken back', async () => {
    const history = await openSample();
    const when = { at: TEN, day: minute.day, offset: minute.offset };
    const event = { ...when, kind: 'alert', episode: 1, cause: 'slouch', heldFor: millis(90_000) } as const;
    await history.save({ events: [event] });
    const warning = { at: millis(TEN + 0.25), kind: 'alert' } as const; // capture times have fractions, keys have not
    for (const answer of ['wrong', 'notMe'] as const) {
      await answerWarning(history.store, warning, answer);
      expect(await history.events(TEN, after(1))).toEqual([{ ...event, answer }]);
    }
    await answerWarning(history.store, warning, null);
    expect(await history.events(TEN, after(1))).toEqual([event]);
  });

  it('changes nothing without that warning', async () => {
    const history = await openSample();
    await answerWarning(history.store, { at: TEN, kind: 'cue' }, 'right');
    expect(await history.events(TEN, after(1))).toEqual([]);
  });
});

import { expect, test, vi } from 'vitest';
import { millis, minutes, seconds } from '../../../src/base/units.ts';
import { HistoryError } from '../../../src/history/store/history-error.ts';
import { SLUMP, UPRIGHT } from '../../support/poses.ts';
import { calibrated } from './calibrated.ts';
import { monitorBefore, scene } from './fakes.ts';
import { pass, useVirtualClock } from './virtual-clock.ts';
import { fault } from '../../support/faults/catalogue.ts';

useVirtualClock('2026-11-22T09:00:00');

test('starts, watches, and counts the pictures it analysed', async () => {
  const { start, states, last, said } = await monitorBefore(scene());
  start();
  await pass(10_000);
  expect(states()).toEqual(['starting', 'watching']);
  expect(said.find(({ type }) => type === 'engine')).toMatchObject({ backend: 'wasm', note: null });
  expect(last('tick')?.frames).toBeGreaterThanOrEqual(9);
});

test('the networks are loaded once, while the camera is still being opened', async () => {
  const { start, send, states, last, counts } = await monitorBefore(scene());
  send({ type: 'prepare' });
  await pass(10);
  expect(last('engine')).toMatchObject({ model: 'fake' });
  expect(counts).toMatchObject({ grabs: 0, warmed: 1 });
  start();
  await pass(2000);
  expect(counts).toMatchObject({ estimators: 1, warmed: 1 });
  expect(states()).toEqual(['starting', 'watching']);
});

test('the networks are not warmed while the open camera waits for them', async () => {
  const { start, send, states, counts } = await monitorBefore(scene());
  send({ type: 'prepare' });
  start();
  await pass(2000);
  expect(states()).toEqual(['starting', 'watching']);
  expect(counts.warmed).toBe(0);
});

test('closes every frame it grabs, analysed or not', async () => {
  const { start, send, counts } = await monitorBefore(scene());
  start();
  await pass(60_000);
  send({ type: 'stop' });
  await pass(10);
  expect(counts.closed).toBe(counts.grabs);
  expect(counts.inferences).toBeLessThan(counts.grabs / 2); // a still picture is not analysed again and again
});

test('keypoints leave the worker only while the page can be seen', async () => {
  const { start, send, last } = await monitorBefore(scene());
  start();
  await pass(2000);
  expect(last('tick')?.pose).not.toBeNull();
  send({ type: 'visible', visible: false });
  await pass(2000);
  expect(last('tick')?.pose).toBeNull();
});

test('an empty chair is away after a few seconds, and somebody who comes back is watched again', async () => {
  const before = scene();
  const { start, states } = await monitorBefore(before);
  start();
  await pass(5000);
  before.points = null;
  await pass(15_000);
  before.points = SLUMP;
  await pass(5000);
  expect(states()).toEqual(['starting', 'watching', 'away', 'watching']);
});

test('a calibration is kept and used at once', async () => {
  const { last, history } = await calibrated();
  expect(last('calibration')?.progress.phase).toBe('done');
  const [kept] = await history.baselines();
  expect(kept).toMatchObject({ name: 'Desk', cameraId: 'camera', view: 'front' });
  expect(last('tick')?.baseline).toEqual({ id: kept?.id, name: 'Desk' });
  expect(last('tick')?.outcome.posture).toBe('good');
});

test(`fault: ${fault('calibrationUnsaved')}`, async () => {
  const { history } = await monitorBefore(scene());
  const save = vi.spyOn(history, 'saveBaseline').mockRejectedValue(new HistoryError('full', 'QuotaExceededError'));
  const { start, states, last, said, send } = await calibrated(scene(), history);
  const notices = said.flatMap((message) => (message.type === 'notice' ? [message.notice] : []));
  expect(notices).toContainEqual({ kind: 'history', problem: 'full' });
  expect(states()).not.toContain('failed');
  expect(last('tick')?.baseline).toMatchObject({ name: 'Desk' });
  send({ type: 'stop' });
  start();
  await pass(3000);
  expect(last('tick')?.baseline).toMatchObject({ name: 'Desk' });
  expect(await history.baselines()).toEqual([]);
  save.mockRestore();
  send({ type: 'calibrate', ask: { steps: ['upright'], name: 'Laptop', desk: 'sitting', replaces: null } });
  await pass(20_000);
  expect((await history.baselines()).map(({ name }) => name)).toEqual(['Laptop', 'Desk']);
});

test('a slump that is held is cued, warned about before five minutes are over, and cleared by sitting up', async () => {
  const { before, last, said, send } = await calibrated();
  send({ type: 'visible', visible: false });
  before.points = SLUMP;
  await pass(minutes(5));
  const kinds = () => said.flatMap((message) => (message.type === 'event' ? [message.event.kind] : []));
  expect(kinds()).toEqual(['cue', 'alert']);
  expect(last('tick')?.outcome.posture).toBe('poor');
  before.points = UPRIGHT;
  await pass(minutes(4));
  expect(kinds()).toEqual(['cue', 'alert', 'cleared']);
  expect(last('tick')?.outcome.posture).toBe('good');
});

test('minutes, events and the running load are written while it goes on', async () => {
  const { before, history } = await calibrated();
  before.points = SLUMP;
  await pass(minutes(5));
  const kept = await history.minutes(millis(0), millis(Date.now()));
  expect(kept.length).toBeGreaterThanOrEqual(4);
  expect(kept.some((minute) => minute.seconds.poor > 50)).toBe(true);
  expect((await history.events(millis(0), millis(Date.now()))).map(({ kind }) => kind)).toEqual([
    'calibration',
    'cue',
    'alert',
  ]);
  expect(await history.monitorState()).toMatchObject({ version: 1 });
});

test('after a crash the load goes on from the last saved minute, less what the absence healed', async () => {
  const first = await calibrated();
  first.before.points = SLUMP;
  await pass(minutes(4));
  const creep = first.last('tick')?.outcome.creep ?? 0;
  expect(creep).toBeGreaterThan(0.2);
  first.send({ type: 'stop' });
  await pass(seconds(30));
  const second = await monitorBefore(scene(), first.history);
  second.start();
  await pass(3000);
  const after = second.last('tick')?.outcome.creep ?? 0;
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThan(creep);
});

test('a pause lets the camera go and tells when it is over', async () => {
  const { start, send, states, said, counts } = await monitorBefore(scene());
  start();
  await pass(3000);
  send({ type: 'pause', until: millis(Date.now() + minutes(15)) });
  await pass(minutes(14));
  const grabbed = counts.grabs;
  expect(states().at(-1)).toBe('paused');
  expect(said.some(({ type }) => type === 'resumeDue')).toBe(false);
  await pass(minutes(1));
  expect(said.some(({ type }) => type === 'resumeDue')).toBe(true);
  expect(counts.grabs).toBe(grabbed);
});

test(`fault: ${fault('pauseOverSleep')}`, async () => {
  const { start, send, said } = await monitorBefore(scene());
  start();
  await pass(3000);
  send({ type: 'pause', until: millis(Date.now() + minutes(60)) });
  await pass(minutes(1));
  vi.setSystemTime(Date.now() + minutes(90)); // timers stood still meanwhile
  await pass(seconds(30));
  expect(said.filter(({ type }) => type === 'resumeDue')).toHaveLength(1);
});

test('a clock that is set back while a picture is awaited stops nothing', async () => {
  const before = scene();
  const { counts, start } = await monitorBefore(before);
  start();
  await pass(3000);
  before.frames = 'none';
  await pass(2000);
  vi.setSystemTime(Date.now() - minutes(60));
  before.frames = 'fresh';
  const grabbed = counts.grabs;
  await pass(10_000);
  expect(counts.grabs - grabbed).toBeGreaterThan(3);
});

test(`fault: ${fault('pauseClockSetBack')}`, async () => {
  const { start, send, said } = await monitorBefore(scene());
  start();
  await pass(3000);
  const resumes = () => said.filter(({ type }) => type === 'resumeDue').length;
  send({ type: 'pause', until: millis(Date.now() + minutes(60)) });
  await pass(minutes(1));
  vi.setSystemTime(Date.now() - minutes(60));
  await pass(minutes(58));
  expect(resumes()).toBe(0);
  await pass(minutes(2));
  expect(resumes()).toBe(1);
});

test.each(['frozen', 'none'] as const)(
  'a camera whose frames are %s is stalled and opened again once',
  async (frames) => {
    const { before, start, last, said, states } = await calibrated();
    expect(last('tick')?.outcome.posture).toBe('good');
    before.frames = frames;
    await pass(20_000);
    const reason = frames === 'none' ? 'silent' : frames;
    expect(last('state')).toMatchObject({ state: 'stalled', why: { kind: 'stalled', reason } });
    expect(states().filter((state) => state === 'stalled')).toHaveLength(1);
    expect(said.filter(({ type }) => type === 'reopen')).toHaveLength(1);
    expect(last('tick')?.outcome.posture).toBe('unknown');
    before.frames = 'fresh';
    start();
    await pass(3000);
    expect(states().at(-1)).toBe('watching');
  },
);

test('a camera switched off by its own switch is stalled, for a reason of its own', async () => {
  const { before, send, last, said, states } = await calibrated();
  expect(last('tick')?.outcome.posture).toBe('good');
  before.frames = 'none';
  send({ type: 'muted', muted: true });
  await pass(10_000);
  expect(last('state')).toMatchObject({ state: 'stalled', why: { kind: 'stalled', reason: 'muted' } });
  expect(last('tick')?.outcome.posture).toBe('unknown');
  before.frames = 'fresh';
  send({ type: 'muted', muted: false });
  await pass(10_000);
  expect(states().at(-1)).toBe('watching');
  expect(last('tick')?.outcome.posture).toBe('good');
  expect(said.some(({ type }) => type === 'reopen')).toBe(false); // opening again would not turn the switch
});

test('darkness is not measured, and says so', async () => {
  const { before, last } = await calibrated();
  expect(last('tick')?.outcome.posture).toBe('good');
  before.light = 0;
  await pass(10_000);
  expect(last('tick')).toMatchObject({ reading: { gate: 'dark' }, outcome: { posture: 'unknown' } });
});

test(`fault: ${fault('graphicsLost')}`, async () => {
  const before = scene();
  const { start, last, states, counts } = await monitorBefore(before);
  start();
  await pass(3000);
  before.broken = 1;
  await pass(10_000);
  expect(last('engine')?.note).toEqual({ kind: 'restarted', failed: 'wasm' });
  expect(counts).toMatchObject({ estimators: 2, disposed: 1 });
  expect(states()).toEqual(['starting', 'watching']);
});

test(`fault: ${fault('machinePressed')}`, async () => {
  const before = scene();
  const { start, last, pressed, counts, states } = await monitorBefore(before);
  const lower = UPRIGHT.map(([x, y, score]) => [x, y + 20, score] as const);
  const looksIn = async (time: number) => {
    const from = counts.grabs;
    for (let at = 0; at < time; at += 300) {
      before.points = before.points === UPRIGHT ? lower : UPRIGHT; // somebody moves all the time
      await pass(300);
    }
    return counts.grabs - from;
  };
  start();
  await pass(3000);
  const usually = await looksIn(30_000);
  pressed(true);
  expect(last('engine')?.note).toEqual({ kind: 'busy' });
  await pass(1000);
  expect(await looksIn(30_000)).toBeLessThanOrEqual(31);
  pressed(false);
  expect(last('engine')?.note).toBeNull();
  await pass(1000);
  expect(await looksIn(30_000)).toBeGreaterThan(0.9 * usually);
  expect(usually).toBeGreaterThan(45);
  expect(states()).toEqual(['starting', 'watching']);
});

test('what was said of the estimator is said again when the machine is no longer busy', async () => {
  const before = scene();
  const { start, last, pressed } = await monitorBefore(before);
  pressed(true);
  start();
  await pass(3000);
  expect(last('engine')?.note).toEqual({ kind: 'busy' });
  before.broken = 1;
  await pass(10_000);
  expect(last('engine')?.note).toEqual({ kind: 'busy' });
  pressed(false);
  expect(last('engine')?.note).toEqual({ kind: 'restarted', failed: 'wasm' });
});

test('networks that fail for good are a failure with its reason, tried again by itself', async () => {
  const before = scene();
  const { start, last, said } = await monitorBefore(before);
  start();
  await pass(3000);
  before.broken = 2;
  await pass(10_000);
  expect(last('state')).toMatchObject({
    state: 'failed',
    why: { kind: 'unexpected', detail: 'the context was lost' },
  });
  await pass(15_000);
  expect(said.some(({ type }) => type === 'reopen')).toBe(true);
  start();
  await pass(3000);
  expect(last('state')?.state).toBe('watching');
});

test('a snooze holds warnings back and ends by itself', async () => {
  const { before, send, said } = await calibrated();
  send({ type: 'snooze', until: millis(Date.now() + minutes(15)) });
  before.points = SLUMP;
  await pass(minutes(14));
  const kinds = () => said.flatMap((message) => (message.type === 'event' ? [message.event.kind] : []));
  expect(kinds()).toEqual([]);
  await pass(minutes(3));
  expect(kinds()).toEqual(['snoozeEnded', 'cue', 'alert']);
});

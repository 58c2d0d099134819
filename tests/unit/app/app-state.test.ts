import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { HistoryError } from '../../../src/history/store/history-error.ts';
import { createAppState } from '../../../src/state/create-state.ts';
import { millis } from '../../../src/base/units.ts';
import { defaults as defaultSettings } from '../../../src/history/records/settings.ts';
import type { AppState } from '../../../src/state/state.ts';
import { BACKS, blind, pose, upright } from '../../ui-gallery/readings.ts';
import { unopened } from '../../../src/monitor/failure.ts';

const FIELDS = Object.entries(createAppState(defaultSettings()).state).flatMap(
  ([group, fields]: [string, AppState[keyof AppState]]) => Object.keys(fields).map((field) => `${group}.${field}`),
);

const READ_ONLY = 'TS2540'; // cannot assign: it is a read-only property

describe('the state as the screens see it', () => {
  const lines = [
    ...FIELDS.map((field) => `state.${field}.value = state.${field}.value;`),
    ...FIELDS.map((field) => `state.${field} = state.${field};`),
    ...FIELDS.map((field) => `void state.${field}.value;`),
  ];
  const errors = new Map<string, string>(); // by line

  beforeAll(async () => {
    const root = process.cwd();
    mkdirSync(join(root, '.cache'), { recursive: true });
    const folder = mkdtempSync(join(root, '.cache/state-'));
    writeFileSync(
      join(folder, 'probe.ts'),
      ["import { useApp } from '../../src/ui/context.ts';", 'const { state } = useApp();', ...lines].join('\n'),
    );
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: '../../tsconfig.window.json',
        compilerOptions: { rootDir: '../..' },
        include: ['probe.ts'],
        exclude: [],
      }),
    );
    const tsc = join(root, 'node_modules/.bin/tsc');
    const output = await new Promise<string>((resolve) => {
      // It exits with an error, which is what it is here for.
      execFile(tsc, ['-p', folder, '--pretty', 'false'], { cwd: root }, (_failure, stdout) => resolve(stdout));
    });
    rmSync(folder, { recursive: true });
    for (const [, line, code] of output.matchAll(/probe\.ts\((\d+),\d+\): error (TS\d+)/g))
      errors.set(lines[Number(line) - 3] ?? 'outside the lines', code ?? '');
  });

  test.each(FIELDS)('%s can be read, neither written nor replaced', (field) => {
    expect(errors.get(`void state.${field}.value;`)).toBeUndefined();
    expect(errors.get(`state.${field}.value = state.${field}.value;`)).toBe(READ_ONLY);
    expect(errors.get(`state.${field} = state.${field};`)).toBe(READ_ONLY);
  });

  test('nothing else is wrong with the probe', () => {
    expect([...errors.values()].filter((code) => code !== READ_ONLY)).toEqual([]);
    expect(errors.size).toBe(2 * FIELDS.length);
  });
});

describe('what the writers do', () => {
  const NOW = millis(1_800_000_000_000);
  const fresh = () => createAppState(defaultSettings(), NOW);

  test.each(['off', 'paused'] as const)('nothing of the last picture stays when the monitor is %s', (to) => {
    const { state, writers } = fresh();
    const { watching } = state;
    writers.watching.monitorChanged('watching', null);
    writers.watching.frameAnalysed({ frames: 7, reading: upright, outcome: blind, pose, standingUp: true });
    writers.watching.curvesMeasured(BACKS.rounder);
    expect([watching.reading.value, watching.pose.value, watching.standingUp.value]).toEqual([upright, pose, true]);
    writers.watching.monitorChanged(to, null);
    const { reading, outcome, curves, standingUp } = watching;
    expect([reading.value, outcome.value, watching.pose.value, curves.value]).toEqual([null, null, null, null]);
    expect(standingUp.value).toBe(false);
    expect(watching.frames.value).toBe(7);
    expect(watching.startedAt.value === null).toBe(to === 'off'); // a pause belongs to the session
  });

  test('a session begins without the events of the one before, and keeps the last 50 of its own', () => {
    const { state, writers } = fresh();
    const cleared = (episode: number) => ({ kind: 'cleared', at: NOW, episode, by: 'recovered' }) as const;
    writers.watching.eventHappened(cleared(1));
    writers.watching.sessionStarted();
    expect(state.watching.events.value).toEqual([]);
    for (let episode = 1; episode <= 60; episode++) writers.watching.eventHappened(cleared(episode));
    expect(state.watching.events.value.map((event) => 'episode' in event && event.episode)).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 11),
    );
  });

  test('a pause lasts as long as was chosen when the clock is set back', () => {
    const { state, writers } = fresh();
    const after = (time: number) => millis(NOW + time);
    writers.watching.paused({ until: after(3_600_000), because: 'person' });
    writers.watching.clockMoved(NOW, after(20_000));
    writers.watching.clockMoved(after(20_000), after(18_000)); // the clock is only put right
    expect(state.watching.pause.value).toEqual({ until: after(3_600_000), because: 'person' });
    writers.watching.clockMoved(after(20_000), after(-3_580_000));
    expect(state.watching.pause.value).toEqual({ until: NOW, because: 'person' });
    writers.watching.paused({ until: null, because: 'call' });
    writers.watching.clockMoved(NOW, after(-3_600_000));
    expect(state.watching.pause.value).toEqual({ until: null, because: 'call' });
  });

  test('a pause of the sample resumes the sample, a stop forgets it', () => {
    const { state, writers } = fresh();
    const { camera } = state;
    const opened = { device: { id: 'sample', label: 'Sample' }, stream: {} as MediaStream, sample: true };
    writers.camera.opened(opened);
    writers.camera.muteChanged(true);
    writers.camera.suspended();
    expect([camera.sample.value, camera.stream.value, camera.device.value]).toEqual([true, null, null]);
    expect(camera.muted.value).toBe(false);
    writers.camera.opened(opened);
    writers.camera.closed();
    expect([camera.sample.value, camera.stream.value, camera.device.value]).toEqual([false, null, null]);
  });

  test('a camera that failed shows no picture; one that opens ends the trouble', () => {
    const { state, writers } = fresh();
    const { camera } = state;
    const opened = { device: { id: 'one', label: 'One' }, stream: {} as MediaStream, sample: false };
    writers.camera.opened(opened);
    writers.camera.failed('unplugged');
    expect([camera.stream.value, camera.trouble.value]).toEqual([null, 'unplugged']);
    writers.camera.opened(opened);
    expect([camera.stream.value, camera.trouble.value]).toEqual([opened.stream, null]);
  });

  test('what is not kept stands beside every notice until it is kept again', () => {
    const { state, writers } = fresh();
    writers.app.tell({ kind: 'unkept', why: 'full' });
    writers.app.tell({ kind: 'notShown' });
    writers.app.noticeDismissed();
    expect([state.app.unkept.value, state.app.notice.value]).toEqual(['full', null]);
    writers.app.tell({ kind: 'unkept', why: null });
    expect(state.app.unkept.value).toBeNull();
    writers.app.tell(unopened('failed'));
    expect(state.app.unkept.value).toBe('unopened');
    writers.app.tell(unopened('unavailable'));
    expect(state.app.unkept.value).toBe('unavailable');
  });

  test('a failure is told by its code, or as it was put', () => {
    const { state, writers } = fresh();
    writers.app.tellFailure(new HistoryError('full', 'QuotaExceededError'));
    expect(state.app.notice.value).toEqual({ kind: 'history', problem: 'full' });
    writers.app.tellFailure(new Error('The disk is full.'));
    expect(state.app.notice.value).toEqual({ kind: 'unexpected', detail: 'The disk is full.' });
    writers.app.tellFailure('no reason');
    expect(state.app.notice.value).toEqual({ kind: 'unexpected', detail: 'no reason' });
    writers.app.noticeDismissed();
    expect(state.app.notice.value).toBeNull();
  });
});

import { batch } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { followFaults } from '../../../src/app/camera-faults.ts';
import { defaults } from '../../../src/history/records/settings.ts';
import type { CameraFault } from '../../../src/history/records/event.ts';
import { createState, type AppState } from '../../../src/ui/state.ts';

type Change = (state: AppState) => void;

const watch: Change = (state) =>
  batch(() => {
    state.trouble.value = null;
    state.pause.value = null;
    state.muted.value = false;
    state.monitor.value = 'watching';
  });
const fail =
  (kind: NonNullable<AppState['trouble']['value']>): Change =>
  (state) =>
    batch(() => {
      state.trouble.value = kind;
      state.monitor.value = 'failed';
    });
const monitor =
  (value: AppState['monitor']['value']): Change =>
  (state) => {
    state.monitor.value = value;
  };
const mute: Change = (state) => {
  state.muted.value = true;
};
const unmute: Change = (state) => {
  state.muted.value = false;
};
const released: Change = (state) => {
  state.pause.value = null; // the worker still says that it is paused
};
const paused: Change = (state) =>
  batch(() => {
    state.pause.value = { until: null, because: 'person' };
    state.monitor.value = 'paused';
  });
const taken: Change = (state) =>
  batch(() => {
    state.pause.value = { until: null, because: 'taken' };
    state.monitor.value = 'paused';
  });

const told = (changes: readonly Change[]): readonly CameraFault[] => {
  const state = createState(defaults());
  const kept: CameraFault[] = [];
  const stop = followFaults(state, (fault) => kept.push(fault));
  for (const change of changes) change(state);
  stop();
  return kept;
};

describe('what is kept of the camera', () => {
  test.each<{ readonly what: string; readonly changes: readonly Change[]; readonly kept: readonly CameraFault[] }>([
    { what: 'unplugged and back', changes: [watch, fail('unplugged'), watch], kept: ['unplugged', 'recovered'] },
    { what: 'a stall that is mended', changes: [watch, monitor('stalled'), watch], kept: ['stalled', 'recovered'] },
    {
      what: 'back to an empty chair',
      changes: [watch, monitor('stalled'), monitor('away')],
      kept: ['stalled', 'recovered'],
    },
    {
      what: 'its own switch, with the stall that follows',
      changes: [watch, mute, monitor('stalled'), unmute, watch],
      kept: ['muted', 'recovered'],
    },
    { what: 'a call takes it', changes: [watch, taken, released, watch], kept: ['busy', 'recovered'] },
    { what: 'the permission is taken back', changes: [watch, fail('refused'), watch], kept: ['refused', 'recovered'] },
    {
      what: 'tried again and again: one fault',
      changes: [watch, fail('busy'), monitor('starting'), fail('busy'), watch],
      kept: ['busy', 'recovered'],
    },
    {
      what: 'one fault after the other',
      changes: [watch, fail('unplugged'), fail('absent'), watch],
      kept: ['unplugged', 'absent', 'recovered'],
    },
    {
      what: 'stopped by the person: nobody knows whether it came back',
      changes: [watch, monitor('stalled'), monitor('off'), watch],
      kept: ['stalled'],
    },
    { what: 'paused by the person meanwhile', changes: [watch, monitor('stalled'), paused, watch], kept: ['stalled'] },
    { what: 'a camera that never worked', changes: [fail('refused'), fail('absent')], kept: [] },
    { what: 'a question that was closed', changes: [watch, monitor('off'), fail('dismissed')], kept: [] },
    { what: 'a pause', changes: [watch, paused, released, watch], kept: [] },
  ])('$what', ({ changes, kept }) => {
    expect(told(changes)).toEqual(kept);
  });

  test('is nothing of the sample, nor of another tab', () => {
    const mark =
      (name: 'sample' | 'elsewhere'): Change =>
      (state) => {
        state[name].value = true;
      };
    expect(told([mark('sample'), watch, monitor('stalled'), watch])).toEqual([]);
    expect(told([mark('elsewhere'), watch, monitor('stalled'), watch])).toEqual([]);
  });
});

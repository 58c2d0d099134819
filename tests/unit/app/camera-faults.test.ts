import { batch } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { followFaults } from '../../../src/features/watch/camera-faults.ts';
import { defaults } from '../../../src/history/records/settings.ts';
import type { CameraFault } from '../../../src/history/records/event.ts';
import { writableState, type StateValues, type WritableState } from '../../support/state.ts';

type Change = (state: WritableState) => void;

const watch: Change = (state) =>
  batch(() => {
    state.camera.trouble.value = null;
    state.watching.pause.value = null;
    state.camera.muted.value = false;
    state.watching.monitor.value = 'watching';
  });
const fail =
  (kind: NonNullable<StateValues['trouble']>): Change =>
  (state) =>
    batch(() => {
      state.camera.trouble.value = kind;
      state.watching.monitor.value = 'failed';
    });
const monitor =
  (value: NonNullable<StateValues['monitor']>): Change =>
  (state) => {
    state.watching.monitor.value = value;
  };
const mute: Change = (state) => {
  state.camera.muted.value = true;
};
const unmute: Change = (state) => {
  state.camera.muted.value = false;
};
const released: Change = (state) => {
  state.watching.pause.value = null; // the worker still says that it is paused
};
const paused: Change = (state) =>
  batch(() => {
    state.watching.pause.value = { until: null, because: 'person' };
    state.watching.monitor.value = 'paused';
  });
const taken: Change = (state) =>
  batch(() => {
    state.watching.pause.value = { until: null, because: 'taken' };
    state.watching.monitor.value = 'paused';
  });

const told = (changes: readonly Change[]): readonly CameraFault[] => {
  const state = writableState(defaults());
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
    const sample: Change = (state) => {
      state.camera.sample.value = true;
    };
    const elsewhere: Change = (state) => {
      state.app.otherTab.value = true;
    };
    expect(told([sample, watch, monitor('stalled'), watch])).toEqual([]);
    expect(told([elsewhere, watch, monitor('stalled'), watch])).toEqual([]);
  });
});

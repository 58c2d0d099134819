import { describe, expect, test } from 'vitest';
import type { Baseline } from '../../../src/geometry/baseline.ts';
import { defaults as defaultSettings } from '../../../src/history/records/settings.ts';
import { stateInWords, strangeSide } from '../../../src/features/watch/view/headline.ts';
import { text as shared } from '../../../src/ui/text.ts';
import { blind, fromTheSide, gated, good, NOW, upright } from '../../ui-gallery/readings.ts';
import { writableState } from '../../support/state.ts';
import { desk, watched } from '../../ui-gallery/scene.ts';

/** Watched with the calibration `desk`, which is of the front. */
function watching(reading: typeof upright, baselines: readonly Baseline[]) {
  const state = writableState(defaultSettings(), NOW);
  watched({ reading, baselines, outcome: reading === upright ? good : blind })(state);
  return state;
}
const side: Baseline = { ...desk, id: 'side', view: 'sideLeft' };

describe('somebody who sits at another side of the camera than they calibrated for', () => {
  test('reads what is the matter and what helps', () => {
    const state = watching(fromTheSide, [desk]);
    expect(strangeSide(state)).toEqual({ known: 'front', seen: 'sideLeft' });
    const { tone, text } = stateInWords(state);
    expect(tone).toBe('unknown');
    expect(text).toContain(shared.views.front);
    expect(text).toContain(shared.views.sideLeft);
    expect(text).toMatch(/calibrate/);
  });

  test.each<[string, ReturnType<typeof watching>]>([
    ['of the very side', watching(upright, [desk])],
    ['made for it is there and taken up by itself', watching(fromTheSide, [desk, side])],
    ['fits a view that cannot be told', watching(gated('view unclear'), [desk])],
  ])('is told nothing of it where a calibration %s', (_case, state) => {
    expect(strangeSide(state)).toBeNull();
  });

  test.each([
    ['of the other side', { ...side, view: 'sideRight' }],
    ['with another camera', { ...side, cameraId: 'camera-2' }],
  ] as const)('is told so though there is one %s', (_case, other) => {
    expect(strangeSide(watching(fromTheSide, [desk, other]))).not.toBeNull();
  });
});

test('a covered camera is spoken of before a calibration, which it could not see', () => {
  const state = watching(gated('dark'), []);
  state.calibration.baseline.value = null;
  expect(stateInWords(state).text).toBe(shared.reasonSentences.dark);
  state.watching.reading.value = upright;
  expect(stateInWords(state).text).toMatch(/upright/);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { observePressure } from '../../../src/monitor/worker/pressure.ts';

type State = 'nominal' | 'fair' | 'serious' | 'critical';
let becomes: (state: State) => void;
let said: boolean[];
let asked: unknown[];

/** A browser that tells of pressure, or that refuses to. */
function browserThat(answers: () => Promise<void>) {
  asked = [];
  vi.stubGlobal(
    'PressureObserver',
    class {
      constructor(onRecords: (records: readonly { readonly state: State }[]) => void) {
        becomes = (state) => onRecords([{ state: 'nominal' }, { state }]);
      }
      observe(...ask: unknown[]) {
        asked.push(ask);
        return answers();
      }
    },
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('pressure that lasts is told once, and so is its end', () => {
  browserThat(() => Promise.resolve());
  observePressure((isPressed) => said.push(isPressed));
  expect(asked).toEqual([['cpu', { sampleInterval: 5000 }]]);
  becomes('critical');
  vi.advanceTimersByTime(19_000);
  becomes('critical');
  expect(said).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(said).toEqual([true]);
  vi.advanceTimersByTime(60_000);
  becomes('serious');
  vi.advanceTimersByTime(19_000);
  becomes('nominal');
  expect(said).toEqual([true]);
  vi.advanceTimersByTime(1000);
  expect(said).toEqual([true, false]);
  becomes('critical');
  vi.advanceTimersByTime(20_000);
  expect(said).toEqual([true, false, true]);
});

test('pressure that passes is nobody’s concern, and neither is a moment without it', () => {
  browserThat(() => Promise.resolve());
  observePressure((isPressed) => said.push(isPressed));
  for (const state of ['critical', 'fair', 'critical', 'serious'] as const) {
    becomes(state);
    vi.advanceTimersByTime(15_000);
  }
  vi.advanceTimersByTime(60_000);
  expect(said).toEqual([]);
  for (const [state, time] of [
    ['critical', 25_000],
    ['serious', 5000],
    ['critical', 25_000],
    ['serious', 5000],
    ['critical', 25_000],
  ] as const) {
    becomes(state);
    vi.advanceTimersByTime(time);
  }
  expect(said).toEqual([true]);
});

test('a browser that refuses, or has no such thing, changes nothing', async () => {
  browserThat(() => Promise.reject(new DOMException('disallowed by policy', 'NotAllowedError')));
  observePressure((isPressed) => said.push(isPressed));
  await vi.runAllTimersAsync();
  vi.unstubAllGlobals();
  expect(() => observePressure((isPressed) => said.push(isPressed))).not.toThrow();
  expect(said).toEqual([]);
});

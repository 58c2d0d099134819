import { existsSync, readFileSync } from 'node:fs';
import { assert, integer, property } from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { clipTimeAt, frameAt, SAMPLE_INTERVALS, SAMPLE_PLAN } from '../../../src/camera/pure/sample-plan.ts';
import { millis, minutes, seconds } from '../../../src/base/units.ts';
import { labelAt } from '../../support/sample-label.ts';

const shownAt = (second: number) => labelAt(clipTimeAt(seconds(second)));

describe('the showing of the sample', () => {
  it('begins upright and sinks into a slouch', () => {
    expect(shownAt(0)).toBe('upright');
    expect(shownAt(19)).toBe('upright');
    expect(shownAt(25)).toBe('to_slouch');
  });

  it('holds the slouch for six minutes and the upright after it for three', () => {
    const slouches = Array.from({ length: 360 }, (_, second) => shownAt(30 + second));
    expect(new Set(slouches)).toEqual(new Set(['slouch']));
    const uprights = Array.from({ length: 180 }, (_, second) => shownAt(395 + second));
    expect(new Set(uprights)).toEqual(new Set(['upright']));
  });

  it('shows the whole clip within ten minutes, and starts over', () => {
    const round = SAMPLE_PLAN.reduce((sum, { lasts }) => sum + lasts, 0);
    expect(round).toBe(minutes(9) + seconds(50));
    const seen = new Set(Array.from({ length: round / 1000 }, (_, second) => shownAt(second)));
    expect(seen).toEqual(new Set(SAMPLE_INTERVALS.map(({ label }) => label)));
    expect(clipTimeAt(millis(round + 1234))).toBe(clipTimeAt(millis(1234)));
  });

  it('is always inside the clip, and the same picture is never on for longer than half a second', () => {
    assert(
      property(integer({ min: 0, max: minutes(60) }), (elapsed) => {
        const from = frameAt(millis(0), millis(elapsed), 4, 180);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThan(180);
        expect([elapsed + 251, elapsed + 502].map((at) => frameAt(millis(0), millis(at), 4, 180))).not.toEqual([
          from,
          from,
        ]);
      }),
    );
  });
});

describe('the intervals', () => {
  it('leave no gap and end with the clip', () => {
    expect(SAMPLE_INTERVALS[0]?.start).toBe(0);
    expect(SAMPLE_INTERVALS.slice(1).map(({ start }) => start)).toEqual(
      SAMPLE_INTERVALS.slice(0, -1).map(({ end }) => end),
    );
    expect(SAMPLE_INTERVALS.at(-1)?.end).toBe(seconds(45));
  });

  it('know nothing outside the clip', () => {
    expect(() => labelAt(seconds(45))).toThrow(RangeError);
  });

  const truth = new URL('../../../../shared/lab/clip/truth-front.json', import.meta.url);
  it.runIf(existsSync(truth))('are those the clip was rendered with (lab/clip/truth-front.json)', () => {
    const { frames } = JSON.parse(readFileSync(truth, 'utf8')) as { frames: { t: number; label: string }[] };
    expect(frames.map(({ t }) => labelAt(seconds(t)))).toEqual(frames.map(({ label }) => label));
  });
});

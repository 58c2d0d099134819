import { metricsFor } from '../../../src/geometry/profile-metrics.ts';
import { describe, expect, test } from 'vitest';
import type { Outcome, PlumblineEvent } from '../../../src/alerts/decide/outcome.ts';
import { METRIC_IDS, type UnknownReason } from '../../../src/geometry/metric.ts';
import { millis, minutes } from '../../../src/base/units.ts';
import { arrange, bandFor, isTooUnsure } from '../../../src/features/watch/view/arrange.ts';
import { mainReason } from '../../../src/features/watch/view/measured.ts';
import { headlineOf } from '../../../src/features/watch/view/headline.ts';
import { openWarning } from '../../../src/ui/view/interruptions.ts';
import { text as shared } from '../../../src/ui/text.ts';
import {
  absoluteOnly,
  ago,
  blind,
  fromTheSide,
  gated,
  good,
  NOW,
  poor,
  rounded,
  sideways,
  upright,
  watching,
} from '../../ui-gallery/readings.ts';

const EVERYBODY = metricsFor([]);

/** As a front camera states it (docs/accuracy.md): 16 %. */
const WIDE = { value: -4, sigma: 14.6, unit: '%' } as const;

const say = (outcome: Outcome | null, reading = upright) => headlineOf(outcome, reading, 'standard', NOW);

describe('the state in words', () => {
  test('in range', () => {
    expect(say(good)).toEqual({ tone: 'good', title: 'You’re upright', since: null, text: null });
  });

  test('names the measure that leads, for how long, and one thing to do', () => {
    const { tone, title, since, text } = say(watching);
    expect([tone, title, since]).toEqual(['watch', 'Your head is drifting forward', 'for 3 minutes']);
    expect(text).toMatch(/head/);
  });

  test('names a measure that is poor, not one that leads for another reason', () => {
    expect(say({ ...poor, leading: 'headForwardIndex' }).title).toBe('You’re slouching');
  });

  test.each([
    ['that has only begun does not speak for the posture', 0.05, 'You’re slouching'],
    ['that is there does', 0.7, 'Slouching has added up'],
  ])('a leading load %s', (_case, creep, title) => {
    expect(say({ ...poor, leading: 'creep', creep }).title).toBe(title);
  });

  test('a load that builds up is spoken of, though every measure is in range', () => {
    const still: Outcome = { ...good, risk: 0.6, leading: 'stillness', stillFor: minutes(18) };
    expect(say(still)).toMatchObject({
      tone: 'watch',
      title: 'You’ve been still for a while',
      since: 'for 18 minutes',
    });
    expect(say({ ...still, risk: 0.9 })).toMatchObject({ tone: 'poor', title: 'You’ve been still for a long time' });
  });

  test('a gentle preset speaks of it later', () => {
    const still: Outcome = { ...good, risk: 0.6, leading: 'stillness' };
    expect(headlineOf(still, upright, 'gentle', NOW).tone).toBe('good');
  });

  test('the first seconds are said to be the first', () => {
    expect(say(blind)).toMatchObject({
      tone: 'unknown',
      title: 'Settling in',
      text: shared.reasonSentences['still settling'],
    });
    expect(headlineOf(blind, null, 'standard', NOW)).toEqual(say(blind)); // before the first reading, too
    expect(headlineOf(null, gated('still settling'), 'standard', NOW)).toEqual(say(blind)); // and at the very first
    expect(say(blind, absoluteOnly).text).toBe(shared.reasonSentences['no baseline']);
  });

  test('what is not measured says why', () => {
    expect(say(blind, gated('dark')).text).toBe(shared.reasonSentences.dark);
    expect(say(null).tone).toBe('unknown');
    expect(headlineOf(blind, null, 'standard', NOW).text).toBe(shared.reasonSentences['still settling']);
  });
});

describe('which measures are shown', () => {
  test('each one once, those that this view cannot give apart', () => {
    const { visible, notInView } = arrange(upright, EVERYBODY);
    expect([...visible, ...notInView].toSorted()).toEqual([...METRIC_IDS].toSorted());
    expect(notInView).toContain('cva');
    expect(visible).toContain('trunkTwist'); // unsure, but of this view
  });

  test('what is out of range comes first, then what is surest, then what is not measured', () => {
    const bands: Outcome['bands'] = {
      slouch: { band: 'poor', since: ago(3), median: 0.8 },
      headPitch: { band: 'watch', since: ago(3), median: 16 },
    };
    const { visible } = arrange({ ...upright, metrics: { ...upright.metrics, headForwardIndex: WIDE } }, EVERYBODY, {
      ...poor,
      bands,
    });
    expect(visible.slice(0, 2)).toEqual(['slouch', 'headPitch']);
    expect(visible.slice(-2)).toEqual(['headForwardIndex', 'trunkTwist']);
  });

  test('measures that never warn stand apart, for reference', () => {
    const { visible, reference } = arrange(fromTheSide, EVERYBODY, sideways);
    expect(reference).toEqual(['cva', 'earShoulderInclination']);
    expect(visible).not.toContain('cva');
  });

  test('a number gives way to words where its error is larger than half a step between the bands', () => {
    expect(isTooUnsure('headForwardIndex', WIDE)).toBe(true); // ± 24 where bands are 20 apart: findings of a newcomer's walk
    expect(isTooUnsure('headForwardIndex', { ...WIDE, sigma: 6 })).toBe(false); // ± 10, half a step
    expect(isTooUnsure('viewingDistance', { value: 62, sigma: 9, unit: 'cm' })).toBe(false); // judged by its whole interval
    expect(isTooUnsure('cva', { value: 46, sigma: 9, unit: 'deg' })).toBe(false); // never judged
    expect(isTooUnsure('trunkTwist', upright.metrics.trunkTwist)).toBe(false); // not measured
  });

  test('a band never stands beside a missing number', () => {
    const seen: Outcome = { ...poor, bands: { trunkTwist: { band: 'poor', since: ago(3), median: 30 } } };
    expect(bandFor('trunkTwist', upright, seen)).toBe('unknown');
    expect(bandFor('slouch', rounded, poor)).toBe('poor');
    expect(bandFor('slouch', rounded, null)).toBe('unknown');
  });

  test('the reason most measures share is the one told', () => {
    expect(mainReason(absoluteOnly)).toBe('no baseline');
    expect(mainReason(gated('too close'))).toBe('too close');
  });

  test('every reason has words, short and long', () => {
    for (const reason of Object.keys(shared.reasons) as UnknownReason[]) {
      expect(shared.reasons[reason]).not.toBe('');
      expect(shared.reasonSentences[reason]).toMatch(/\.$/);
    }
  });
});

describe('the warning that stands', () => {
  const warn = (kind: 'cue' | 'alert', episode: number): PlumblineEvent => ({
    kind,
    at: millis(NOW + episode),
    episode,
    explanation: { cause: 'slouch', side: 'high', variant: 0, heldFor: minutes(6), lookedBack: null },
  });
  const cleared = (episode: number): PlumblineEvent => ({ kind: 'cleared', at: NOW, episode, by: 'moved' });

  test.each<[string, readonly PlumblineEvent[], string | null]>([
    ['none yet', [], null],
    ['a cue', [warn('cue', 1)], 'cue'],
    ['a cue that became an alert', [warn('cue', 1), warn('alert', 1)], 'alert'],
    ['cleared', [warn('cue', 1), warn('alert', 1), cleared(1)], null],
    ['the next one', [warn('alert', 1), cleared(1), warn('cue', 2)], 'cue'],
    ['a quick movement in between changes nothing', [warn('cue', 1), { kind: 'suddenMovement', at: NOW }], 'cue'],
  ])('%s', (_case, events, kind) => {
    expect(openWarning(events)?.kind ?? null).toBe(kind);
  });
});

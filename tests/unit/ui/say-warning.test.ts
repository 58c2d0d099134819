import { describe, expect, test } from 'vitest';
import type { Explanation, Finding, Warned } from '../../../src/alerts/decide/outcome.ts';
import { METRICS, type WarnedMetric } from '../../../src/geometry/metric.ts';
import { minutes, seconds } from '../../../src/base/units.ts';
import { sayFinding, sayWarning, warningNotice } from '../../../src/ui/warnings/say-warning.ts';

/** A record, so that the compiler reports a cause that is missing here. */
const CAUSES = Object.keys({
  slouch: true,
  creep: true,
  headForwardIndex: true,
  headForwardAngle: true,
  neckFlexion: true,
  viewingDistance: true,
  headPitch: true,
  trunkInclination: true,
  shoulderTilt: true,
  headTilt: true,
  sideLean: true,
  trunkTwist: true,
  stillness: true,
} satisfies Record<Warned, true>) as Warned[];

const of = (cause: Warned, rest: Partial<Explanation> = {}): Explanation => ({
  cause,
  side: 'high',
  variant: 0,
  heldFor: minutes(6),
  lookedBack: null,
  ...rest,
});
const isTwoSided = (cause: Warned): boolean => {
  if (cause === 'creep' || cause === 'stillness') return false;
  const { bands } = METRICS[cause satisfies WarnedMetric];
  return bands !== null && bands.high !== null && bands.low !== null;
};

describe.each(CAUSES)('a warning of %s', (cause) => {
  test.each([0, 1, 2, 3, 7])('says what, for how long, one thing to do and why: phrasing %i', (variant) => {
    for (const side of ['low', 'high'] as const) {
      const { title, text, basis } = sayWarning(of(cause, { variant, side }));
      expect(title).toMatch(/^\p{Lu}[^{}.]+$/u);
      expect(text).toMatch(/^\p{Lu}[^{}.]+ for 6 minutes\. \p{Lu}[^{}]+\.$/u);
      expect(basis).toMatch(/^\p{Lu}[^{}]+\.$/u);
    }
  });

  test('differs from one episode to the next', () => {
    const [first, second] = [sayWarning(of(cause)), sayWarning(of(cause, { variant: 1 }))];
    expect(first.title).not.toBe(second.title);
    expect(first.text).not.toBe(second.text);
  });

  test('names the side of a two-sided measure', () => {
    const differs = sayWarning(of(cause, { side: 'low' })).text !== sayWarning(of(cause)).text;
    const eitherSide = cause === 'shoulderTilt'; // 'one shoulder higher than the other'
    expect(differs).toBe(isTwoSided(cause) && !eitherSide);
  });
});

test.each([
  [{ side: 'low' }, /^Head tilted to your left for/],
  [{ side: 'high' }, /^Head tilted to your right for/],
  [{ heldFor: seconds(4) }, / for 10 seconds\. /],
  [{ heldFor: seconds(119) }, / for 110 seconds\. /],
  [{ heldFor: minutes(2) }, / for 2 minutes\. /],
  [{ heldFor: minutes(7.9), lookedBack: minutes(10) }, / for 7 of the last 10 minutes\. /],
  [{ heldFor: minutes(1.5), lookedBack: minutes(4) }, / for 1 of the last 4 minutes\. /],
  [{ heldFor: minutes(6.2), lookedBack: minutes(6.4) }, / for 6 minutes\. /],
] as const)('%j is said as %s', (rest, said) => {
  expect(sayWarning(of('headTilt', rest)).text).toMatch(said);
});

test('a notification says the same, and offers the snooze and an answer', () => {
  const { title, text: body } = sayWarning(of('slouch'));
  const actions = [
    { action: 'snooze', title: 'Not for 15 minutes' },
    { action: 'wrong', title: 'That was wrong' },
  ];
  expect(warningNotice(of('slouch'))).toEqual({ title, body, actions });
});

test.each<[Finding, string, RegExp]>([
  [{ what: 'staticHold', heldFor: minutes(6.9) }, 'Holding one position', /^In one position for 6 minutes\. It need/],
  [{ what: 'staticHold', heldFor: minutes(1.2) }, 'Holding one position', /^In one position for 1 minute\. It need/],
  [
    { what: 'sidedness', side: 'left', share: 0.754, of: minutes(130), legs: false },
    'Mostly to your left',
    /^Leaning to your left for 75 percent of about 2 hours at the desk\. Give/,
  ],
  [
    { what: 'sidedness', side: 'right', share: 1, of: minutes(70), legs: false },
    'Mostly to your right',
    /^Leaning to your right for 100 percent of about 1 hour at the desk\. Give/,
  ],
  [
    { what: 'sidedness', side: 'right', share: 0.7, of: minutes(400), legs: true },
    'Mostly on your right leg',
    /^More weight on your right leg for 70 percent of about 6 hours at the desk\. Change legs/,
  ],
  [
    { what: 'chronic', metric: 'headTilt', lasted: minutes(24 * 60) },
    'Head level: out of range for days',
    /^Out of your range nearly all of the last 24 hours at the desk\. If that is how you sit well, calibrate again, or/,
  ],
])('%j is explained', (finding, title, text) => {
  const said = sayFinding(finding);
  expect(said.title).toBe(title);
  expect(said.text).toMatch(text);
  expect(said.basis).toMatch(/^\p{Lu}[^{}]+\.$/u);
});

test.each([
  [null, /^Slouching for 12 minutes\./],
  [minutes(12), /^Slouching, with short breaks, for 12 minutes\./],
] as const)('slouching says of breaks only when there were some: %j', (lookedBack, said) => {
  expect(sayWarning(of('creep', { heldFor: minutes(12), lookedBack })).text).toMatch(said);
});

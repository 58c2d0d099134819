import { afterEach, describe, expect, test } from 'vitest';
import { EXERCISES } from '../../../src/alerts/reminders/reminder-settings.ts';
import type { Cause, Explanation, Warned } from '../../../src/alerts/decide/outcome.ts';
import { minutes } from '../../../src/base/units.ts';
import { METRIC_IDS, METRICS, WARNED } from '../../../src/geometry/metric.ts';
import { PROFILES, type Profile } from '../../../src/geometry/profile-ids.ts';
import { metricsFor } from '../../../src/geometry/profile-metrics.ts';
import { findingsOf, headlineOf } from '../../../src/features/snapshot/view/finding.ts';
import { usualRange } from '../../../src/features/snapshot/view/norm-texts.ts';
import { text as snapshotText } from '../../../src/features/snapshot/text.ts';
import { answersOf, loadRange } from '../../../src/features/trends/view/range-answers.ts';
import { weeklyNote } from '../../../src/features/trends/weekly/weekly-note.ts';
import { text as trendsText } from '../../../src/features/trends/text.ts';
import { arrange } from '../../../src/features/watch/view/arrange.ts';
import type { DayKey, Span } from '../../../src/history/records/calendar.ts';
import { causeText } from '../../../src/ui/format/cause-text.ts';
import { profileWords } from '../../../src/ui/profiles/profile-words.ts';
import { wordsFor } from '../../../src/ui/profiles/words-for.ts';
import { text } from '../../../src/ui/text.ts';
import { text as exerciseText } from '../../../src/ui/exercises/text.ts';
import { suggestionNotice, suggestionText } from '../../../src/ui/suggestions/say-suggestion.ts';
import { sayFinding, sayWarning } from '../../../src/ui/warnings/say-warning.ts';
import { simulatedDays } from '../../../tools/trends/simulated-person.ts';
import { fromTheSide, upright } from '../../ui-gallery/readings.ts';

afterEach(() => (profileWords.value = null));

const CAUSES: readonly Warned[] = [...WARNED, 'creep', 'stillness'];
const PROMPTS = ['move', 'shift', 'nudge', 'even', 'water'] as const; // the one about the desk is never made
/** Words that ask for legs. */
const ON_LEGS = /\b(stand|standing|stood|feet|foot|legs?|walk|get up)\b/i;

const warning = (cause: Warned, variant: number): Explanation => ({
  cause,
  side: 'high',
  variant,
  heldFor: minutes(8),
  lookedBack: null,
});

describe('what is said to somebody in a wheelchair', () => {
  test('never asks to stand or walk: warnings, help, suggestions, findings', () => {
    profileWords.value = wordsFor(['wheelchair']);
    for (const cause of CAUSES)
      for (const variant of [0, 1, 2, 3]) {
        const { title, text: body } = sayWarning(warning(cause, variant));
        expect(`${title} ${body}`).not.toMatch(ON_LEGS);
      }
    for (const cause of [...METRIC_IDS, 'creep', 'stillness', 'staticHold'] as const satisfies readonly Cause[])
      expect(causeText(cause).help).not.toMatch(ON_LEGS);
    for (const what of PROMPTS) {
      expect(`${suggestionText(what).title} ${suggestionText(what).body}`).not.toMatch(ON_LEGS);
      expect(suggestionNotice({ what, at: minutes(0) }).body).toBe(suggestionText(what).body);
    }
    const lean = sayFinding({ what: 'sidedness', side: 'left', share: 0.7, of: minutes(180), legs: false });
    expect(lean.text).not.toMatch(ON_LEGS);
    expect(lean.text).toContain('70 percent');
  });

  test('is what everybody is told without the profile', () => {
    expect(wordsFor([])).toBeNull();
    expect(suggestionText('move')).toEqual(text.suggestions.move);
    expect(causeText('creep')).toBe(text.causes.creep);
    expect(CAUSES.some((cause) => ON_LEGS.test(sayWarning(warning(cause, 0)).text))).toBe(true);
  });
});

test.each<Profile>(['spine', 'pregnancy'])('nobody is asked to lean back who should not: %s', (profile) => {
  const said = () => [0, 1, 2, 3].map((variant) => sayWarning(warning('creep', variant)).text).join(' ');
  expect(said()).toMatch(/lean back/);
  profileWords.value = wordsFor([profile]);
  expect(said()).not.toMatch(/lean back/);
  expect(said()).toMatch(/Stand up/);
});

test('each exercise that asks for both hands is left out with one arm', () => {
  const both = EXERCISES.filter((id) => /both hands|hands on your hips/i.test(exerciseText[id].how));
  expect(both).toContain('reach');
});

describe('rows of Now', () => {
  test('leave out what does not apply, also among what this view does not show', () => {
    const own = arrange(upright, metricsFor(['oneArm']));
    const usual = arrange(upright, metricsFor([]));
    expect(usual.visible.filter((id) => !own.visible.includes(id)).toSorted()).toEqual(['shoulderTilt', 'trunkTwist']);
    expect(own.visible).toEqual(usual.visible.filter((id) => id !== 'shoulderTilt' && id !== 'trunkTwist'));
    expect(arrange(fromTheSide, metricsFor(['oneArm'])).notInView).not.toContain('shoulderTilt');
    expect(arrange(fromTheSide, metricsFor([])).notInView).toContain('shoulderTilt');
  });

  test.each(PROFILES.filter((profile) => profile !== 'oneArm'))('stay all for %s: they are changes', (profile) => {
    expect(arrange(upright, metricsFor([profile]))).toEqual(arrange(upright, metricsFor([])));
  });
});

describe('a snapshot', () => {
  const deg = (value: number) => ({ value, sigma: 0.5, unit: 'deg' }) as const;
  const side = {
    ...fromTheSide,
    metrics: {
      ...fromTheSide.metrics,
      cva: deg(30),
      thoracicCurve: deg(75),
      lumbarCurve: deg(60),
      trunkInclination: deg(40),
    },
  };

  test.each<[Profile, readonly string[]]>([
    ['wheelchair', ['thoracicCurve', 'lumbarCurve']],
    ['oneArm', []],
    ['spine', ['cva', 'thoracicCurve', 'lumbarCurve', 'trunkInclination']],
    ['pregnancy', ['lumbarCurve', 'trunkInclination']],
  ])('of %s is not compared with norms of other bodies, and says so beside the number', (profile, unjudged) => {
    const body = metricsFor([profile]);
    const findings = findingsOf(side, 'standing', body);
    const without = findings.filter(({ sentence }) => sentence === snapshotText.findings.noNormForBody);
    expect(without.map(({ id }) => id).filter((id) => METRICS[id].snapshot?.group === 'main')).toEqual(unjudged);
    for (const { id, judgement, tone } of without) {
      expect([judgement, tone]).toEqual([null, 'unknown']);
      expect(usualRange(id, 'standing', body)).toBeNull();
    }
    const first = headlineOf(findings);
    const usual = headlineOf(findingsOf(side, 'standing', metricsFor([])));
    expect(first === usual).toBe(!unjudged.includes('cva')); // of this body the neck is what lies furthest out
  });

  test('with one arm has no level of the shoulders', () => {
    const ids = findingsOf(upright, 'sitting', metricsFor(['oneArm'])).map(({ id }) => id);
    expect(ids).not.toContain('shoulderTilt');
    expect(ids).toContain('headTilt');
  });
});

describe('trends', () => {
  const days = simulatedDays(3, '2026-01-05' as DayKey, 28, { late: 0 });
  const source = { days: async ({ from, to }: Span) => days.filter(({ day }) => day >= from && day <= to) };

  test('leave out causes and sides that do not apply, and standing for whoever does not stand', async () => {
    const range = await loadRange(source, 'month', '2026-01-10' as DayKey);
    const causes = { shoulderTilt: { seconds: 900, cues: 1, alerts: 1 }, slouch: { seconds: 800, cues: 1, alerts: 1 } };
    const [first, ...rest] = range.days;
    if (first === undefined) throw new Error('expected days');
    const lived = {
      ...range,
      days: [{ ...first, rollup: { ...first.rollup, causes: { ...first.rollup.causes, ...causes } } }, ...rest],
    };
    const [usual, oneArm, wheelchair] = [[], ['oneArm'], ['wheelchair']].map((of) =>
      answersOf(lived, metricsFor(of as Profile[])),
    );
    expect(usual?.causes).toHaveProperty('shoulderTilt');
    expect(oneArm?.causes).not.toHaveProperty('shoulderTilt');
    expect(oneArm?.causes.slouch).toEqual(usual?.causes.slouch);
    expect(wheelchair?.desk).toBeNull();
    expect(wheelchair?.helpers.map(({ helper }) => helper)).not.toContain('desk');
    expect(wheelchair?.summary).toEqual(usual?.summary);
  });

  test('suggest to move the upper body in place of standing up', async () => {
    const range = await loadRange(source, 'week', '2026-01-21' as DayKey);
    const body = metricsFor(['wheelchair']);
    const answers = { ...answersOf(range, body), helpers: [], parts: [] };
    const when = { part: 'none', three: '' } as const;
    expect(weeklyNote(answers, body)?.suggestion).toBe(trendsText.weekly.moveSeated(when));
    expect(weeklyNote(answers, metricsFor([]))?.suggestion).toBe(trendsText.weekly.move(when));
  });
});

import { describe, expect, test } from 'vitest';
import {
  errorSentences,
  hardestSentence,
  hoursSentence,
  mainSentence,
} from '../../../src/features/trends/view/answer-text.ts';
import { commonestCause, rankedCauses, shownCauses, withoutCause } from '../../../src/features/trends/view/causes.ts';
import { helpedRows, helpedSentence } from '../../../src/features/trends/view/helped.ts';
import { text } from '../../../src/features/trends/text.ts';
import type { Answers, Piece } from '../../../src/history/analysis/answers/answers.ts';
import type { Certainty, Judged } from '../../../src/history/analysis/answers/comparison.ts';
import type { Part } from '../../../src/history/analysis/answers/series.ts';
import type { DayKey } from '../../../src/history/records/calendar.ts';
import { answersIn } from './simulated-answers.ts';

test('the cause that warned most is among those that are shown, though it took no time', () => {
  const tally = (seconds: number, alerts = 0) => ({ seconds, cues: 0, alerts });
  const ranked = rankedCauses({
    slouch: tally(7200),
    headTilt: tally(3600),
    headForwardIndex: tally(1800),
    stillness: tally(0, 9),
    shoulderTilt: tally(30),
    viewingDistance: tally(90),
  });
  expect(ranked.map(({ cause }) => cause)).toEqual([
    'slouch',
    'headTilt',
    'headForwardIndex',
    'viewingDistance',
    'stillness',
  ]);
  expect(shownCauses(ranked, 3).map(({ cause }) => cause)).toEqual(['slouch', 'headTilt', 'stillness']);
  expect(shownCauses(ranked.slice(0, 4), 3).map(({ cause }) => cause)).toEqual([
    'slouch',
    'headTilt',
    'headForwardIndex',
  ]);
});

test('the build-up from slouching counts as slouching: its warnings stand beside the time', () => {
  const tally = (seconds: number, alerts = 0) => ({ seconds, cues: 0, alerts });
  const rows = (causes: Parameters<typeof rankedCauses>[0]) =>
    rankedCauses(causes).map(({ cause, seconds, alerts }) => [cause, seconds, alerts]);
  expect(rows({ slouch: tally(7200, 1), creep: tally(0, 9), headTilt: tally(3600) })).toEqual([
    ['slouch', 7200, 10],
    ['headTilt', 3600, 0],
  ]);
  expect(rows({ creep: tally(0, 2) })).toEqual([['slouch', 0, 2]]);
});

const compared = (verdict: Certainty, difference: number, margin = 0.05): Judged => ({
  difference,
  margin,
  chance: 0.1,
  days: 5,
  verdict,
});
const THURSDAY = '2026-01-22' as DayKey;

describe('how a week compares with the one before', () => {
  const say = async (good: Judged | null, more: Partial<Answers> = {}) => {
    const answers = await answersIn(THURSDAY);
    return mainSentence('week', { ...answers, ...more, change: { ...answers.change, good } });
  };

  test.each<[Judged, RegExp]>([
    [compared('real', 0.06), /^<b>Better than the week before<\/b>: \d+.% in good posture, 6.points more\.$/],
    [compared('real', -0.06), /^<b>Worse than the week before<\/b>: .*, 6.points less\.$/],
    [compared('unsure', 0.06), /^<b>Perhaps better than the week before<\/b>: .*, 6.points more\.$/],
    [compared('unsure', -0.01), /^<b>Perhaps worse than the week before<\/b>: .*, 1.point less\.$/],
    [compared('within', 0.03), /^<b>About the same as the week before<\/b>: .*, 3.points more\.$/],
    [compared('within', 0.001), /^<b>About the same as the week before<\/b>: \d+.% in good posture\.$/],
    [compared('within', -0.03, 0.25), /^<b>No clear change from the week before<\/b>: .*, 3.points less\.$/],
  ])('is said first, and what is not known is not called the same: %o', async (good, sentence) => {
    expect(await say(good)).toMatch(sentence);
  });

  test('or why there is no comparison', async () => {
    const { summary } = await answersIn(THURSDAY);
    const days = (count: number) => ({ ...summary, days: count });
    expect(await say(null, { before: null })).toContain('Nothing was measured in the week before');
    expect(await say(null, { summary: days(1) })).toContain('Only 1 day was measured: too few to compare.');
    expect(await say(null, { before: days(2) })).toContain('Only 2 days were measured in the week before: too few');
    expect(await say(null)).toContain('Too little was measured to compare.');
  });
});

describe('the hardest part of the day', () => {
  const part = (name: Part, share: number, comparison: Judged | null) => ({
    part: name,
    measured: { good: 7200 * share, watch: 7200 * (1 - share), poor: 0 },
    otherwise: { good: 60, watch: 40, poor: 0 },
    comparison,
  });
  const say = async (late: number, comparison: Judged | null) =>
    hardestSentence({
      ...(await answersIn(THURSDAY)),
      parts: [part('morning', 0.92, compared('within', 0)), part('late', late, comparison)],
    });

  test.each<[number, Judged | null, RegExp]>([
    [0.5, compared('real', -0.4), /^Hardest: <b>after 3.PM<\/b>, 50.% against 60.% .*more than chance\.$/],
    [
      0.63,
      compared('within', -0.3),
      /^Perhaps hardest: <b>after 3.PM<\/b>, 63.% against 60.% in the rest of the day\.$/,
    ],
    [0.9, compared('within', -0.02), /^Much the same all day: 90.% to 92.%\.$/],
    [0.9, compared('real', -0.02), /^Hardest: /],
    [0.5, null, /^Too few days to tell\. Lowest so far: <b>after 3.PM/],
  ])('%d, %o', async (late, comparison, sentence) => {
    expect(await say(late, comparison)).toMatch(sentence);
  });
});

describe('the hardest and the best hour', () => {
  const hour = (at: number, minutes: number, share: number, comparison: Judged | null = compared('within', -0.1)) => ({
    hour: at,
    measured: { good: 60 * minutes * share, watch: 60 * minutes * (1 - share), poor: 0 },
    otherwise: { good: 60, watch: 40, poor: 0 },
    comparison,
  });
  const say = async (...hours: readonly ReturnType<typeof hour>[]) =>
    hoursSentence({ ...(await answersIn(THURSDAY)), hours })?.replaceAll('\u202f', ' ') ?? null;
  const harder = compared('real', -0.3);
  const usual = [hour(9, 600, 0.9), hour(15, 500, 0.6, harder)];

  test('are said where the hardest one is harder beyond chance, and are not those that were hardly measured', async () => {
    const sentence = await say(...usual);
    expect(sentence).toMatch(/^Hardest hour: 3 PM \(60.%\), more than chance\. Best: 9 AM \(90.%\)\.$/);
    expect(await say(...usual, hour(18, 100, 0.1, harder), hour(7, 100, 1))).toBe(sentence);
    expect(await say(...usual, hour(18, 200, 0.1, harder))).not.toBe(sentence);
    expect(await say(hour(9, 600, 0.9), hour(15, 500, 0.6))).toBeNull();
    expect(await say(hour(9, 600, 0.9, null), hour(15, 500, 0.6, null))).toBeNull();
  });

  test('are not named where another is shown with the same share', async () => {
    expect(await say(...usual, hour(16, 500, 0.601, harder))).toBeNull();
    expect(await say(...usual, hour(10, 500, 0.899))).toMatch(/more than chance\.$/);
  });
});

test('an error that comes from a calibration in between says so', async () => {
  const answers = await answersIn('2026-01-21' as DayKey);
  const said = (byCalibration: boolean) =>
    errorSentences({ ...answers, change: { ...answers.change, byCalibration } }).at(-1);
  expect(said(true)).toMatch(/±\u00a0\d+ points\. You calibrated in between, and each calibration is a new start\.$/);
  expect(said(false)).toMatch(/±\u00a0\d+ points\.$/);
  expect(errorSentences({ ...answers, change: { ...answers.change, good: null } })).toHaveLength(1);
});

describe('what was out of good posture', () => {
  const tally = (seconds: number, alerts = 0) => ({ seconds, cues: 0, alerts });
  const having = async (causes: Answers['causes'], out: number): Promise<Answers> => {
    const answers = await answersIn(THURSDAY);
    return {
      ...answers,
      causes,
      summary: { ...answers.summary, measured: { good: 9000, watch: out - 600, poor: 600 } },
    };
  };

  test('the commonest cause is named with the time of all of them', async () => {
    const answers = await having({ slouch: tally(3600), headTilt: tally(1800) }, 7200);
    expect(commonestCause(answers)).toBe('Most often: <b>Slouching</b>, 1 h of the 2 h out of good posture.');
    expect(commonestCause(await having({ creep: tally(0, 2) }, 7200))).toBe(
      'Most often: <b>Slouching</b>, 2 warnings.',
    );
    expect(commonestCause(await having({}, 7200))).toBeNull();
    expect(commonestCause(await having({ slouch: tally(300) }, 590))).toBeNull();
    expect(commonestCause(await having({ slouch: tally(300, 1) }, 590))).toContain('Slouching');
  });

  test('what no cause explains has its own line, so that the sum is the time out of good posture', async () => {
    const causes = { slouch: tally(3600), headTilt: tally(1800) };
    expect(withoutCause(await having(causes, 7200))).toBe(1800);
    expect(withoutCause(await having(causes, 5430))).toBe(0);
  });
});

describe('what helped', () => {
  const piece = (verdict: Certainty | null, difference: number): Piece => ({
    measured: { good: 5400, watch: 600, poor: 0 },
    otherwise: { good: 60, watch: 40, poor: 0 },
    comparison: verdict && compared(verdict, difference),
  });
  const told = (after: Piece, afterShift: Piece, desk: Piece | null = null) => ({
    helpers: [
      { ...after, helper: 'break' as const },
      { ...afterShift, helper: 'shift' as const },
    ],
    desk,
  });

  test.each<[Parameters<typeof helpedSentence>[0], string]>([
    [
      told(piece('real', 0.2), piece('unsure', 0.1), piece('real', 0.1)),
      'Helped: <b>a break, standing</b>. That is more than chance.',
    ],
    [told(piece('unsure', 0.2), piece('real', -0.2)), 'Perhaps helped: <b>a break</b>.'],
    [told(piece('within', 0.02), piece(null, 0)), 'Nothing was shown to help.'],
    [told(piece(null, 0), piece(null, 0)), 'Too few days to tell what helped.'],
    [{ helpers: [], desk: null }, text.helped.none],
  ])('%#', (answers, sentence) => {
    expect(helpedSentence(answers)).toBe(sentence);
  });

  test('is marked only where it is more than chance, and better', () => {
    const rows = helpedRows(told(piece('real', 0.2), piece('real', -0.2), piece('unsure', 0.2)));
    expect(rows.map(({ isBetter, judged }) => [isBetter, judged])).toEqual([
      [true, 'better: more than chance; 1 h 40 min measured'],
      [false, 'worse: more than chance; 1 h 40 min measured'],
      [false, 'may be chance; 1 h 40 min measured'],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { plainNote, weeklyNote } from '../../../src/features/trends/weekly/weekly-note.ts';
import { hardestSentence, mainSentence } from '../../../src/features/trends/view/answer-text.ts';
import { text } from '../../../src/features/trends/text.ts';
import { adviceFrom } from '../../../src/history/analysis/answers/suggestion.ts';
import type { Answers, Piece } from '../../../src/history/analysis/answers/answers.ts';
import type { DayKey } from '../../../src/history/records/calendar.ts';
import { answersIn, EVERYBODY, simulated } from './simulated-answers.ts';

describe('the weekly note', () => {
  test('says in three lines what the trends say of that week, and suggests one thing', async () => {
    const answers = await answersIn('2026-01-21' as DayKey);
    const note = weeklyNote(answers, EVERYBODY);
    expect(note?.lines).toHaveLength(3);
    expect(note?.lines[0]).toBe(mainSentence('week', answers));
    expect(note?.lines[1]).toBe(hardestSentence(answers));
    expect(note?.suggestion).toMatch(/^To try this week: /);
    expect(note && plainNote(note)).not.toMatch(/[<>]/);
    expect(note && plainNote(note)).toContain(note?.suggestion);
  });

  test('is silent about a week without records, and compares with nothing after holidays', async () => {
    expect(weeklyNote(await answersIn('2027-01-04' as DayKey), EVERYBODY)).toBeNull();
    const back = simulated.filter(({ day }) => day < '2026-01-12' || day > '2026-01-18');
    const [sentence] = weeklyNote(await answersIn('2026-01-21' as DayKey, back), EVERYBODY)?.lines ?? [];
    expect(sentence).toMatch(
      /^<b>\d+.%<\/b> in good posture\. Nothing was measured in the week before, so there is no comparison\.$/,
    );
  });
});

describe('the suggestion', () => {
  const piece = (verdict: 'real' | 'unsure', difference: number): Piece => ({
    measured: { good: 90, watch: 10, poor: 0 },
    otherwise: { good: 60, watch: 40, poor: 0 },
    comparison: { difference, margin: 0.05, chance: 0.001, days: 5, verdict },
  });
  const told = (answers: Answers, change: Partial<Answers>) => adviceFrom({ ...answers, ...change });

  test('is what helped most beyond chance, in the part of the day that is hardest beyond chance', async () => {
    const answers = await answersIn('2026-01-21' as DayKey);
    const late = { ...piece('real', -0.2), part: 'late' as const };
    const helpers = [
      { ...piece('real', 0.1), helper: 'shift' as const },
      { ...piece('real', 0.3), helper: 'break' as const },
      { ...piece('unsure', 0.5), helper: 'desk' as const },
    ];
    expect(told(answers, { helpers, desk: null, parts: [late] })).toMatchObject({ what: 'break', part: 'late' });
    expect(told(answers, { helpers: helpers.slice(0, 1), desk: piece('real', 0.2), parts: [] })).toMatchObject({
      what: 'standing',
      part: null,
    });
  });

  test('is to move where nothing was shown to help', async () => {
    const answers = await answersIn('2026-01-21' as DayKey);
    const helpers = [
      { ...piece('unsure', 0.3), helper: 'break' as const },
      { ...piece('real', -0.3), helper: 'shift' as const },
    ];
    expect(told(answers, { helpers, desk: null, parts: [{ ...piece('unsure', -0.2), part: 'late' }] })).toEqual({
      what: 'move',
      part: null,
    });
  });

  test.each(['morning', 'midday', 'late', 'other'] as const)(
    'reads as a sentence for every part of the day: %s',
    (part) => {
      const { move, helped } = text.weekly;
      const when = { part: part === 'late' ? 'other' : part === 'other' ? 'none' : part, three: '15:00' } as const;
      const said = [
        move(when),
        ...Object.values(helped).map((one) => one({ share: '81 %', otherwise: '64 %', ...when })),
      ];
      for (const sentence of said) expect(sentence).toMatch(/^To try this week: [a-z][^{}]*\.$/);
      expect(said.join()).not.toMatch(/ {2}| \./);
    },
  );
});

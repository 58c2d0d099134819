import { describe, expect, test } from 'vitest';
import { millis } from '../../../src/base/units.ts';
import type { Advice, Turn } from '../../../src/features/snapshot/pure/guide/advice.ts';
import type { GuidePhase } from '../../../src/features/snapshot/pure/guide/guide.ts';
import { initialPrompts, nextPrompt } from '../../../src/features/snapshot/pure/guide/voice-prompts.ts';

/** What is spoken of phases that were shown from these moments on, asked five times a second. */
function heard(phases: readonly (readonly [from: number, phase: GuidePhase])[], until: number): string[] {
  let state = initialPrompts();
  const said: string[] = [];
  for (let now = 0; now <= until; now += 200) {
    const phase = phases.findLast(([from]) => from <= now)?.[1];
    if (!phase) continue;
    const [next, prompt] = nextPrompt(state, phase, 3, millis(now));
    state = next;
    if (prompt) said.push(`${now}: ${prompt.kind === 'second' ? prompt.left : prompt.advice}`);
  }
  return said;
}

const guiding = (advice: Advice, turn: Turn | null = null): GuidePhase => ({
  kind: 'guiding',
  advice,
  turn,
  stuck: false,
});
const NEAR: GuidePhase = guiding('step-back');
const FAR: GuidePhase = guiding('come-closer');

describe('what somebody hears who stands too far away to read', () => {
  test('nothing while the networks load', () => {
    expect(heard([[0, guiding('loading')]], 20_000)).toEqual([]);
  });

  test('an advice at once, the next after a breath, the same one only much later', () => {
    expect(
      heard(
        [
          [0, NEAR],
          [1000, FAR],
        ],
        13_000,
      ),
    ).toEqual(['0: step-back', '3000: come-closer', '12000: come-closer']);
  });

  test('a turn the other way is said after a breath, one that goes on only much later', () => {
    const [left, right]: readonly Turn[] = [
      { way: 'left', by: 30 },
      { way: 'right', by: 15 },
    ];
    const turns: Parameters<typeof heard>[0] = [
      [0, guiding('turn-to-the-side', left)],
      [4000, guiding('turn-to-the-side', right)],
    ];
    expect(heard(turns, 12_900)).toEqual(['0: turn-to-the-side', '4000: turn-to-the-side']);
  });

  test('every second of the count, once', () => {
    expect(heard([[1000, { kind: 'counting', since: millis(1000) }]], 8000)).toEqual(['1000: 3', '2000: 2', '3000: 1']);
  });

  test('a count that starts over is heard from its start', () => {
    const again = heard(
      [
        [0, { kind: 'counting', since: millis(0) }],
        [1200, NEAR],
        [4000, { kind: 'counting', since: millis(4000) }],
      ],
      7000,
    );
    expect(again.filter((one) => one.endsWith(': 3'))).toEqual(['0: 3', '4000: 3']);
  });
});

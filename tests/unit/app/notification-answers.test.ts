import { expect, test } from 'vitest';
import { answerNotification } from '../../../src/app/notification-answers.ts';
import { millis, minutes } from '../../../src/base/units.ts';

const NOW = millis(1_800_000_000_000);

/** What a click comes to in a tab. */
function asked(clicked: Parameters<typeof answerNotification>[0], isWatching: boolean): readonly unknown[] {
  const done: unknown[] = [];
  answerNotification(
    clicked,
    isWatching,
    {
      orderReminder: (order) => done.push(order),
      snooze: (until) => done.push(until - NOW),
      wrong: () => done.push('wrong'),
      open: () => done.push('open'),
    },
    NOW,
  );
  return done;
}

test.each([
  ['hadWater', ['hadWater']],
  ['later', ['later']],
  ['snooze', [minutes(15)]],
  ['wrong', ['wrong']],
  ['open', ['open']],
] as const)('%s is carried out by the tab that watches', (clicked, done) => {
  expect(asked(clicked, true)).toEqual(done);
});

test.each(['hadWater', 'later', 'snooze', 'wrong', 'open'] as const)(
  '%s is left to that tab by the others: a glass of water counts once',
  (clicked) => expect(asked(clicked, false)).toEqual([]),
);

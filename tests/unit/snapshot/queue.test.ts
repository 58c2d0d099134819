import { expect, test } from 'vitest';
import {
  isBusy,
  nextOf,
  queued,
  without,
  withoutWaiting,
  withState,
} from '../../../src/features/snapshot/pure/queue.ts';

const three = queued(
  [],
  ['a', 'b', 'c'].map((id) => ({ id, name: `${id}.jpg` })),
);
const kinds = (queue: typeof three) => queue.map(({ state }) => state.kind);

test('pictures are looked at one by one, in the order they came', () => {
  expect(nextOf(three)?.id).toBe('a');
  const looking = withState(three, 'a', { kind: 'measuring' });
  expect(nextOf(looking)).toBeNull();
  expect(nextOf(withState(looking, 'a', { kind: 'nobody' }))?.id).toBe('b');
});

test('one that cannot be read does not hold the others up', () => {
  const failed = withState(three, 'a', { kind: 'failed', fault: { kind: 'empty' } });
  expect(nextOf(failed)?.id).toBe('b');
  expect(kinds(failed)).toEqual(['failed', 'waiting', 'waiting']);
});

test('cancelling drops those that wait and lets the one that is looked at come to its end', () => {
  const cancelled = withoutWaiting(withState(three, 'a', { kind: 'measuring' }));
  expect(kinds(cancelled)).toEqual(['measuring']);
  expect(isBusy(cancelled)).toBe(true);
  expect(isBusy(withState(cancelled, 'a', { kind: 'done' }))).toBe(false);
});

test('one that was removed while it was looked at stays removed', () => {
  const gone = without(withState(three, 'a', { kind: 'measuring' }), 'a');
  expect(withState(gone, 'a', { kind: 'done' })).toEqual(gone);
  expect(nextOf(gone)?.id).toBe('b');
});

test('more can be handed in at any time', () => {
  const more = queued(withState(three, 'a', { kind: 'done' }), [{ id: 'd', name: 'd.png' }]);
  expect(more.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});

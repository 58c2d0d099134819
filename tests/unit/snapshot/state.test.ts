import type { ReadonlySignal } from '@preact/signals';
import { expect, expectTypeOf, test } from 'vitest';
import type { SnapshotsSource } from '../../../src/features/snapshot/source.ts';
import { createSnapshotsState } from '../../../src/features/snapshot/state.ts';

test('the snapshots are there once they were opened, and screens can only read them', () => {
  const snapshots = createSnapshotsState();
  expectTypeOf(snapshots.state).toEqualTypeOf<ReadonlySignal<SnapshotsSource | null>>();
  expect(snapshots.state.value).toBeNull();
  const source = {} as SnapshotsSource;
  snapshots.opened(source);
  expect(snapshots.state.value).toBe(source);
});

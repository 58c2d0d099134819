import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { millis } from '../../../src/base/units.ts';
import { initialEdits, moved } from '../../../src/features/snapshot/pure/measure/edits.ts';
import type { Queue } from '../../../src/features/snapshot/pure/queue.ts';
import type { OpenSnapshot } from '../../../src/features/snapshot/source.ts';
import type { HeldPicture } from '../../../src/features/snapshot/window/picture-queue.ts';
import { createQueueBatch, type QueueBatchParts } from '../../../src/features/snapshot/window/queue-batch.ts';
import { createSnapshotEditor } from '../../../src/features/snapshot/window/snapshot-editor.ts';
import type { SavedSnapshot } from '../../../src/history/records/snapshot.ts';
import { LAID } from '../../support/laid.ts';
import { standing } from '../../support/standing.ts';

const AT = millis(Date.UTC(2026, 2, 4, 9, 30));
const EAR = { x: 280, y: 150 };

const heldPicture = (id: string): HeldPicture => ({
  id,
  from: 'file',
  name: `${id}.jpg`,
  file: new Blob(),
  at: AT,
  analysed: { id, ...LAID, at: AT, from: 'file', name: `${id}.jpg`, pose: standing(), people: 1 },
  edits: initialEdits(),
  wanted: null,
  savedId: null,
  thumbnail: null,
});

const putRight = (held: HeldPicture) => (held.edits = moved(held.edits, 'left_ear', EAR, true));

/** A queue of pictures, and what is done while each of them is written. */
function batchOf(ids: readonly string[], meanwhile: (id: string, held: Map<string, HeldPicture>) => void) {
  const held = new Map(ids.map((id) => [id, heldPicture(id)]));
  const written: SavedSnapshot[] = [];
  const open = signal<OpenSnapshot | null>(null);
  const batch = createQueueBatch({
    store: {
      save: (snapshot: SavedSnapshot) => {
        written.push(snapshot);
        meanwhile(snapshot.id, held);
        return Promise.resolve();
      },
    } as unknown as QueueBatchParts['store'],
    queue: signal<Queue>(ids.map((id) => ({ id, name: id, state: { kind: 'done' } }))),
    open,
    pictures: { held: (id: string) => held.get(id) ?? null } as unknown as QueueBatchParts['pictures'],
    editor: createSnapshotEditor(open),
    keptOf: () => undefined,
  });
  return { batch, held, written };
}

test('all are saved, once', async () => {
  const told: string[] = [];
  const { batch, held, written } = batchOf(['one', 'two'], () => undefined);
  await batch.saveAll((id) => told.push(id));
  await batch.saveAll((id) => told.push(id));
  expect(told).toEqual(['one', 'two']);
  expect(written).toHaveLength(2);
  expect([...held.values()].map(({ savedId }) => savedId)).toEqual(['one', 'two']);
});

test('one that is put right while another is written is saved as it is then', async () => {
  const { batch, held, written } = batchOf(['one', 'two'], (id, all) => {
    const two = all.get('two');
    if (id === 'one' && two) putRight(two);
  });
  await batch.saveAll(() => undefined);
  expect(written[1]).toMatchObject({ id: 'two', corrected: ['left_ear'] });
  expect(held.get('two')?.savedId).toBe('two');
});

test('one that is put right while it is written does not count as saved', async () => {
  const { batch, held } = batchOf(['one', 'two'], (id, all) => {
    const one = all.get('one');
    if (id === 'one' && one) putRight(one);
  });
  await batch.saveAll(() => undefined);
  expect(held.get('one')?.savedId).toBeNull();
  expect(held.get('two')?.savedId).toBe('two');
});

test('one that is removed while another is written is not saved', async () => {
  const { batch, written } = batchOf(['one', 'two'], (_, all) => void all.delete('two'));
  await batch.saveAll(() => undefined);
  expect(written.map(({ id }) => id)).toEqual(['one']);
});

test('those before one that cannot be written are told', async () => {
  const told: string[] = [];
  const { batch, held } = batchOf(['one', 'two', 'three'], (id) => {
    if (id === 'two') throw new Error('full');
  });
  await expect(batch.saveAll((id) => told.push(id))).rejects.toThrow('full');
  expect(told).toEqual(['one']);
  expect([...held.values()].map(({ savedId }) => savedId)).toEqual(['one', null, null]);
});

import { expect, test } from 'vitest';
import { millis } from '../../../src/base/units.ts';
import { sideBytes } from './pictures.ts';
import { openSession, until } from './session.ts';

const bytesOf = async (blob: Blob | null): Promise<string> =>
  new TextDecoder('latin1').decode(await (blob ?? new Blob()).arrayBuffer());

test('a saved snapshot is put right with its picture, taken back, and measured again', async () => {
  const { source } = await openSession();
  source.addFiles([new File([await sideBytes()], 'side.jpg', { lastModified: Date.UTC(2026, 10, 20, 9) })]);
  const { measured } = await until(() => source.open.value);
  const { id } = measured.analysed;

  const at = millis(Date.UTC(2026, 10, 19, 9));
  source.date({ at, offset: 60 }); // before it is kept
  const ask = { picture: true, tags: ['standing', 'before'], note: 'against the wall' } as const;
  await source.save(ask);
  expect(source.open.value?.savedId).toBe(id);
  source.close();
  await source.delete(id); // while it waits in the queue
  source.show(id);
  expect((await until(() => source.open.value)).savedId).toBeNull();
  await source.save(ask);
  const kept = () => {
    const [one] = source.saved.value;
    if (!one) throw new Error('nothing is kept');
    return one;
  };
  expect(kept()).toMatchObject({ at, offset: 60, day: '2026-11-19', view: 'sideLeft' });
  const [first, picture] = [kept(), await bytesOf(await source.pictureOf(id))];

  await source.correct(id, { kind: 'mirror' });
  expect(kept()).toMatchObject({ view: 'sideRight', metrics: { cva: first.metrics.cva } });
  expect(await bytesOf(await source.pictureOf(id))).not.toBe(picture);
  expect(source.queue.value).toEqual([]); // as it was handed in it is no longer what is kept
  await source.correct(id, { kind: 'taken', taken: { at: millis(at - 3_600_000), offset: 60 } });
  expect([...source.corrected.value]).toEqual([id]);

  // The picture that is kept now shows the other side, on its own date, and keeps what was said of it.
  await source.reopen(id);
  const again = await until(() => source.open.value);
  expect(again.measured.reading.view).toBe('sideRight');
  expect(again.measured.taken).toEqual({ at: at - 3_600_000, offset: 60 });
  expect(again.savedId).toBeNull();
  source.assume({ support: 'sitting' });
  expect(await source.saveAll()).toBe(1);
  expect(source.saved.value).toHaveLength(1);
  expect(kept()).toMatchObject({ id, picture: true, note: 'against the wall', tags: ['sitting', 'before'] });
  expect([...source.corrected.value]).toEqual([]); // it was kept anew

  await source.correct(id, { kind: 'mirror' });
  const mirrored = await bytesOf(await source.pictureOf(id));
  await source.correct(id, { kind: 'taken', taken: { at, offset: 60 } });
  await source.uncorrect(id);
  await source.uncorrect(id);
  expect(kept()).toMatchObject({ view: 'sideRight', at: at - 3_600_000 });
  expect(await bytesOf(await source.pictureOf(id))).not.toBe(mirrored);
  expect([...source.corrected.value]).toEqual([]);
});

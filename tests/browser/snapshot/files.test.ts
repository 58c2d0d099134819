import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { isMeasured, type MetricId } from '../../../src/geometry/metric.ts';
import type { OpenSnapshot, SnapshotsSource } from '../../../src/features/snapshot/source.ts';
import { goTo, screen } from '../../../src/ui/route.ts';
import { boasting, bytesOf, damaged, drawn, phonePicture, sideBitmap, sideBytes } from './pictures.ts';
import { openSession, settled, until } from './session.ts';
import { faultText } from '../../../src/features/snapshot/view/fault-text.ts';

const fileOf = (bytes: Uint8Array<ArrayBuffer>, name: string, lastModified = 1_700_000_000_000) =>
  new File([bytes], name, { lastModified });

const opened = ({ open }: SnapshotsSource): Promise<OpenSnapshot> => until(() => open.value);

const valueOf = ({ measured }: OpenSnapshot, id: MetricId): number => {
  const measure = measured.reading.metrics[id];
  return isMeasured(measure) ? measure.value : Number.NaN;
};

describe('files that are dropped', () => {
  test('a picture is measured and opens by itself; a phone held upright gives the same numbers, and its own date', async () => {
    const { source } = await openSession();
    source.addFiles([fileOf(await sideBytes(), 'side.jpg')]);
    const small = await opened(source);
    expect(small.measured.reading.view).toBe('sideLeft');
    expect(small.measured.analysed).toMatchObject({ from: 'file', name: 'side.jpg', at: 1_700_000_000_000 });
    expect([small.picture.width, small.picture.height]).toEqual([720, 960]);
    // What `npm run analyze` says of the same picture.
    expect(valueOf(small, 'earShoulderInclination')).toBeCloseTo(28.5, 0);
    expect(small.measured.back).not.toBeNull();

    source.close();
    source.addFiles([fileOf(await phonePicture(), 'phone.jpg')]);
    const large = await opened(source);
    expect([large.picture.width, large.picture.height]).toEqual([1536, 2048]);
    expect(large.measured.analysed.at).toBe(Date.parse('2024-05-01T12:30:15+02:00'));
    expect(large.measured.reading.view).toBe('sideLeft');
    for (const id of ['earShoulderInclination', 'cva', 'thoracicCurve', 'lumbarCurve'] as const) {
      expect(Math.abs(valueOf(large, id) - valueOf(small, id))).toBeLessThan(3);
    }
  });

  test('of two people the larger, more central one is measured, and it is said that there are two', async () => {
    const { source } = await openSession();
    const bitmap = await sideBitmap();
    const both = drawn(2048, 1200, (context) => {
      context.fillStyle = 'gainsboro';
      context.fillRect(0, 0, 2048, 1200);
      context.drawImage(bitmap, 560, 60, 840, 1120);
      context.drawImage(bitmap, 60, 0, 600, 960, 1420, 150, 628, 1005);
    });
    source.addFiles([fileOf(await bytesOf(both, 'image/jpeg'), 'two.jpg')]);
    const { measured } = await opened(source);
    expect(measured.analysed.people).toBe(2);
    expect(measured.analysed.pose.keypoints.left_ear.x).toBeLessThan(1300);
    expect(isMeasured(measured.reading.metrics.cva)).toBe(true);
  });

  test('somebody small in a large picture is found', async () => {
    const { source } = await openSession();
    const bitmap = await sideBitmap();
    const far = drawn(2048, 1536, (context) => {
      context.fillStyle = 'gainsboro';
      context.fillRect(0, 0, 2048, 1536);
      context.imageSmoothingQuality = 'high';
      context.drawImage(bitmap, 1400, 900, 360, 480);
    });
    source.addFiles([fileOf(await bytesOf(far, 'image/jpeg'), 'far.jpg')]);
    const { measured } = await opened(source);
    expect(measured.analysed.people).toBe(1);
    expect(measured.reading.view).toBe('sideLeft');
    expect(isMeasured(measured.reading.metrics.cva)).toBe(true);
  });

  test('fifty megapixels are scaled down while they are decoded', async () => {
    const { source } = await openSession();
    source.addFiles([fileOf(await phonePicture(8160, 6120), 'fifty.jpg')]);
    const { measured, picture } = await opened(source);
    expect([picture.width, picture.height]).toEqual([1536, 2048]);
    expect(measured.reading.view).toBe('sideLeft');
  });

  test('PNG and WebP are read, transparency counts as white; one after another, what cannot be read says why', async () => {
    const { source } = await openSession();
    const jpeg = await sideBytes();
    const bitmap = await sideBitmap();
    const canvas = drawn(720, 960, (context) => context.drawImage(bitmap, 0, 0));
    const bytes = (text: string) => new TextEncoder().encode(text);
    const folder = fileOf(new Uint8Array(0), 'holiday');
    source.addFiles([folder], new Set(['holiday']));
    source.addFiles([
      fileOf(new Uint8Array(0), 'empty.jpg'),
      fileOf(bytes('to be or not to be, that is the question'), 'text.png'),
      fileOf(bytes('%PDF-1.7 and so on and on and on and on'), 'letter.pdf'),
      fileOf(jpeg.slice(0, 40_000), 'half.jpg'),
      fileOf(boasting(jpeg, 20_000, 20_000), 'boast.jpg'),
      fileOf(damaged(jpeg), 'damaged.jpg'),
      fileOf(bytes('\0\0\0\x18ftypheic\0\0\0\0heicmif1'), 'phone.heic'),
      fileOf(
        await bytesOf(
          drawn(800, 600, () => undefined),
          'image/png',
        ),
        'transparent.png',
      ),
      fileOf(await bytesOf(canvas, 'image/png'), 'side.png'),
      fileOf(await bytesOf(canvas, 'image/webp'), 'side.webp'),
    ]);
    const found = (await settled(source)).map(({ name, state }) => [
      name,
      state.kind === 'failed' ? faultText(state.fault) : state.kind,
    ]);
    expect(found).toEqual([
      ['holiday', expect.stringMatching(/this is a folder\. Open it and choose the pictures/)],
      ['empty.jpg', expect.stringMatching(/empty \(0 bytes\)/)],
      ['text.png', expect.stringMatching(/Expected a JPEG, PNG or WebP picture; this is not one\. Save it/)],
      ['letter.pdf', expect.stringMatching(/not one but a PDF/)],
      ['half.jpg', expect.stringMatching(/The end of this JPEG file is missing; copy it again/)],
      ['boast.jpg', expect.stringMatching(/at most 64 megapixels; this picture has 20000 x 20000/)],
      ['damaged.jpg', expect.stringMatching(/damaged and cannot be decoded/)],
      ['phone.heic', expect.stringMatching(/HEIC picture, which cannot be read here|end of this HEIC/)],
      ['transparent.png', 'nobody'],
      ['side.png', 'done'],
      ['side.webp', 'done'],
    ]);
    expect((await opened(source)).measured.analysed.name).toBe('side.png'); // the first that could be measured
    const id = source.queue.value.find(({ name }) => name === 'side.webp')?.id ?? '';
    source.show(id); // decoded again where it is no longer held
    await until(() => source.open.value?.measured.analysed.name === 'side.webp');
  });

  test('the first that is measured opens, whatever failed before it; none once the person has put it away', async () => {
    const { source } = await openSession();
    const jpeg = await sideBytes();
    source.addFiles([fileOf(new Uint8Array(0), 'empty.jpg')]);
    await settled(source);
    expect(source.open.value).toBeNull();
    source.addFiles(['a.jpg', 'b.jpg', 'c.jpg'].map((name) => fileOf(jpeg, name)));
    expect((await opened(source)).measured.analysed.name).toBe('a.jpg');
    source.close();
    const states = (await settled(source)).map(({ name, state }) => [name, state.kind]);
    expect(states).toEqual([
      ['empty.jpg', 'failed'],
      ['a.jpg', 'done'],
      ['b.jpg', 'done'],
      ['c.jpg', 'done'],
    ]);
    expect(source.open.value).toBeNull();
    source.addFiles([fileOf(jpeg, 'd.jpg')]);
    expect((await opened(source)).measured.analysed.name).toBe('d.jpg');
  });

  test('those that wait can be dropped, and one that is being looked at can be taken out', async () => {
    const { source } = await openSession();
    const jpeg = await sideBytes();
    source.addFiles(['a.jpg', 'b.jpg', 'c.jpg'].map((name) => fileOf(jpeg, name)));
    expect(source.queue.value.map(({ state }) => state.kind)).toEqual(['measuring', 'waiting', 'waiting']);
    source.cancelQueue();
    expect(source.queue.value.map(({ name }) => name)).toEqual(['a.jpg']);
    source.removeFromQueue(source.queue.value[0]?.id ?? '');
    expect(source.queue.value).toEqual([]);
    source.addFiles([fileOf(jpeg, 'd.jpg')]);
    expect((await opened(source)).measured.analysed.name).toBe('d.jpg');
    expect(source.queue.value.map(({ name }) => name)).toEqual(['d.jpg']);
  });
});

test('leaving the screen ends the worker, but not before those that wait are done', async () => {
  const ended = vi.spyOn(Worker.prototype, 'terminate');
  onTestFinished(() => ended.mockRestore());
  const { source } = await openSession();
  const jpeg = await sideBytes();
  source.addFiles([fileOf(jpeg, 'a.jpg'), fileOf(jpeg, 'b.jpg')]);
  goTo('now');
  await until(() => screen.value === 'now');
  expect(ended).not.toHaveBeenCalled();
  expect((await settled(source)).map(({ state }) => state.kind)).toEqual(['done', 'done']);
  await expect.poll(() => ended.mock.calls.length).toBe(1);
});

describe('a measured picture', () => {
  test('follows its landmarks, step by step and back; what is kept is numbers and lines, a picture only when asked', async () => {
    const { source } = await openSession();
    source.addFiles([fileOf(await sideBytes(), 'side.jpg')]);
    const before = await opened(source);
    const ear = before.measured.analysed.pose.keypoints.left_ear;
    const now = () => {
      const { value } = source.open;
      if (!value) throw new Error('nothing is open');
      return value;
    };

    for (let dx = 0; dx < 20; dx += 5) source.move('left_ear', { x: ear.x - dx, y: ear.y }, dx === 15);
    expect(valueOf(now(), 'cva')).toBeLessThan(valueOf(before, 'cva'));
    expect(now().canUndo).toBe(true);
    source.move('c7', { x: -50, y: 1e9 }, true); // not beyond the picture
    expect(now().measured.marks.back.c7).toEqual({ x: 0, y: 960 });
    source.undo();
    source.undo();
    expect(now().measured.reading).toEqual(before.measured.reading);
    expect(now().canUndo).toBe(false);

    source.move('left_ear', { x: ear.x - 15, y: ear.y }, true);
    await source.save({ picture: false, tags: ['standing'], note: '' });
    const { id } = before.measured.analysed;
    expect(now().savedId).toBe(id);
    expect(source.saved.value).toMatchObject([{ id, corrected: ['left_ear'], picture: false, view: 'sideLeft' }]);
    expect(source.saved.value[0]?.skeleton.back.length).toBeGreaterThan(40);
    expect(source.saved.value[0]?.skeleton.back.length).toBeLessThanOrEqual(60);
    expect(await source.pictureOf(id)).toBeNull();

    source.resetMarks();
    expect(now().savedId).toBeNull(); // what is kept is no longer what is shown
    await source.save({ picture: true, tags: [], note: 'with the picture' });
    expect(source.saved.value).toMatchObject([{ id, corrected: [], picture: true, note: 'with the picture' }]);
    const picture = await source.pictureOf(id);
    expect(picture?.type).toBe('image/jpeg');
    await source.delete(id);
    expect(source.saved.value).toEqual([]);
    expect(now().savedId).toBeNull();
    expect(await source.pictureOf(id)).toBeNull();
  });

  test('saving with the other tag of sitting and standing measures anew, and that is what is kept', async () => {
    const { source } = await openSession();
    source.addFiles([fileOf(await sideBytes(), 'side.jpg')]);
    const before = await opened(source);
    const { support } = before.measured;
    const other = support === 'sitting' ? 'standing' : 'sitting';
    const now = () => source.open.value ?? before;
    const curveKept = () => source.saved.value[0]?.metrics.thoracicCurve;

    await source.save({ picture: false, tags: [support, 'before'], note: '' });
    expect(now().measured).toBe(before.measured); // as it was measured: nothing to do
    expect(now().canUndo).toBe(false);
    expect(curveKept()).toEqual(before.measured.reading.metrics.thoracicCurve);

    await source.save({ picture: false, tags: [other, 'before'], note: '' });
    expect(now().measured.support).toBe(other);
    const sitsLess = valueOf(before, 'thoracicCurve') - valueOf(now(), 'thoracicCurve'); // sitting takes 5 deg off
    expect(sitsLess).toBeCloseTo(other === 'sitting' ? 1 : -1, 6);
    expect(curveKept()).toEqual(now().measured.reading.metrics.thoracicCurve);
    expect(source.saved.value).toMatchObject([{ id: before.measured.analysed.id, tags: [other, 'before'] }]);
    expect(now().savedId).toBe(before.measured.analysed.id);

    source.undo(); // what the tag said is a step like any other
    expect(now().measured.reading).toEqual(before.measured.reading);
    expect(now().savedId).toBeNull();

    await source.save({ picture: false, tags: ['sitting', 'standing'], note: '' });
    expect(now().measured.support).toBe(support); // both say nothing
    expect(curveKept()).toEqual(before.measured.reading.metrics.thoracicCurve);
  });

  test('a kept picture is at most 1280 px long and says nothing of where and with what it was taken', async () => {
    const { source } = await openSession();
    source.addFiles([fileOf(await phonePicture(), 'phone.jpg')]);
    const { measured } = await opened(source);
    await source.save({ picture: true, tags: [], note: '' });
    const kept = await source.pictureOf(measured.analysed.id);
    const bytes = new Uint8Array((await kept?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(new TextDecoder('latin1').decode(bytes)).not.toMatch(/Exif|GPS|2024:05:01/);
    const bitmap = await createImageBitmap(new Blob([bytes]));
    expect([bitmap.width, bitmap.height]).toEqual([960, 1280]);
  });
});

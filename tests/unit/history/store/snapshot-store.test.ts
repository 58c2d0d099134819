import { beforeEach, describe, expect, it } from 'vitest';
import { millis } from '../../../../src/base/units.ts';
import { openArchive } from '../../../../src/history/store/archive.ts';
import type { DayKey } from '../../../../src/history/records/calendar.ts';
import type { History } from '../../../../src/history/store/history.ts';
import type { HistoryFault } from '../../../../src/history/store/history-error.ts';
import { openHistory } from '../../../../src/history/store/open.ts';
import { openSnapshotStore, type SnapshotStore } from '../../../../src/history/store/snapshot-store.ts';
import { exportSnapshots } from '../../../../src/history/backup/csv.ts';
import { compare } from '../../../../src/features/snapshot/pure/saved/compare.ts';
import { SNAPSHOT_CODES } from '../../../support/table-words.ts';
import { saved, picture, pictureBytes } from '../snapshots.ts';
import { after } from '../support.ts';

let history: History;
let snapshots: SnapshotStore;
let faults: HistoryFault[];
beforeEach(async () => {
  faults = [];
  ({ history } = await openHistory({ sample: true, onFault: (fault) => faults.push(fault) }));
  snapshots = openSnapshotStore(history.store);
});
const bytesOf = async (blob: Blob | null) => blob && new Uint8Array(await blob.arrayBuffer());

describe('keeping a snapshot', () => {
  it('lists the newest first', async () => {
    await snapshots.save(saved('old'), null);
    await snapshots.save(saved('new', { at: after(60) }), null);
    await snapshots.save(saved('middle', { at: after(30) }), null);
    expect((await snapshots.list()).map(({ id }) => id)).toEqual(['new', 'middle', 'old']);
  });

  it('keeps its picture only when there is one, and says so', async () => {
    await snapshots.save(saved('without', { picture: true }), null);
    await snapshots.save(saved('with'), picture());
    const [a, b] = await snapshots.list();
    expect([a, b].map((one) => [one?.id, one?.picture])).toEqual([
      ['with', true],
      ['without', false],
    ]);
    expect(await snapshots.pictureOf('without')).toBeNull();
    const found = await snapshots.pictureOf('with');
    expect(found?.type).toBe('image/jpeg');
    expect(await bytesOf(found)).toEqual(pictureBytes('image/jpeg'));
    expect(await history.store.rows.count('pictures')).toBe(1);
  });

  it('changes numbers and picture together; of one without a picture it keeps none', async () => {
    await snapshots.save(saved('a'), picture());
    await snapshots.save(saved('b'), null);
    const other = new Blob([pictureBytes('image/png')], { type: 'image/png' });
    for (const id of ['a', 'b', 'gone']) await snapshots.change(id, { view: 'sideRight', repeats: 'x' }, other);
    const kept = await snapshots.list();
    expect(kept.map(({ view, repeats }) => [view, repeats])).toEqual([
      ['sideRight', 'x'],
      ['sideRight', 'x'],
    ]);
    expect((await snapshots.pictureOf('a'))?.type).toBe('image/png');
    expect(await history.store.rows.count('pictures')).toBe(1);
    await expect(snapshots.change('a', { day: '2026-11-23' as DayKey }, picture())).rejects.toMatchObject({
      kind: 'refused',
    });
    expect((await snapshots.pictureOf('a'))?.type).toBe('image/png');
  });

  it('again without the picture takes the picture away', async () => {
    await snapshots.save(saved('a'), picture());
    await snapshots.save(saved('a'), null);
    expect(await snapshots.pictureOf('a')).toBeNull();
    expect(await history.store.rows.count('pictures')).toBe(0);
  });

  it.each([
    ['an id that leads out of a folder', saved('../../a')],
    ['a note that is a book', saved('a', { note: 'x'.repeat(501) })],
    ['a number that is none', saved('a', { kyphosisIndex: { value: Number.NaN, sigma: 1, unit: '1' } })],
    ['a day that is another', saved('a', { day: '2026-11-23' as DayKey })],
    ['a tag twice', saved('a', { tags: ['after', 'after'] })],
  ])('%s is refused, and nothing is kept', async (_what, snapshot) => {
    await expect(snapshots.save(snapshot, picture())).rejects.toMatchObject({ kind: 'refused' });
    expect(await history.store.rows.count('pictures')).toBe(0);
  });

  it('a picture that is none is refused, and its numbers are not kept either', async () => {
    const drawing = new Blob([`<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(40)}</svg>`]);
    await expect(snapshots.save(saved('a'), drawing)).rejects.toMatchObject({
      kind: 'refused',
      detail: /JPEG, PNG or WebP/,
    });
    expect(await snapshots.list()).toEqual([]);
  });

  it('takes a photograph that is older than this program', async () => {
    const old = saved('old', { at: millis(Date.UTC(1999, 4, 1, 12)), day: '1999-05-01' as DayKey });
    await snapshots.save(old, null);
    expect(await snapshots.list()).toEqual([old]);
  });
});

describe('a kept snapshot', () => {
  it('takes other tags and another note, one at a time', async () => {
    await snapshots.save(saved('a'), null);
    await snapshots.change('a', { tags: ['sitting'] });
    await snapshots.change('a', { note: 'At the desk' });
    expect(await snapshots.list()).toEqual([saved('a', { tags: ['sitting'], note: 'At the desk' })]);
    await expect(snapshots.change('a', { note: 'x'.repeat(501) })).rejects.toMatchObject({ kind: 'refused' });
  });

  it('that is gone cannot be changed back into being', async () => {
    await snapshots.change('a', { note: 'ghost' });
    expect(await snapshots.list()).toEqual([]);
  });

  it('forgets its picture and nothing else', async () => {
    await snapshots.save(saved('a'), picture());
    expect(await snapshots.deletePicture('a')).toEqual({
      removed: { snapshots: 0, pictures: 1 },
      left: { snapshots: 0, pictures: 0 },
    });
    expect(await snapshots.list()).toEqual([saved('a')]);
  });

  it('is forgotten with its picture, the others stay', async () => {
    await snapshots.save(saved('a'), picture());
    await snapshots.save(saved('b'), picture());
    expect(await snapshots.delete('a')).toEqual({
      removed: { snapshots: 1, pictures: 1 },
      left: { snapshots: 0, pictures: 0 },
    });
    expect((await snapshots.list()).map(({ id }) => id)).toEqual(['b']);
    expect(await snapshots.pictureOf('b')).not.toBeNull();
  });

  it('is not touched by retention or by deleting a day', async () => {
    await snapshots.save(saved('a'), picture());
    const archive = openArchive(history.store);
    await archive.tidy('2040-01-01' as DayKey, '90 days');
    await archive.deleteDay('2026-11-22' as DayKey);
    expect((await snapshots.list()).map((one) => one.picture)).toEqual([true]);
  });
});

describe('forgetting all', () => {
  it('takes every snapshot and picture and nothing else, and counts', async () => {
    await history.changeSettings((now) => ({ ...now, theme: 'dark' }));
    await snapshots.save(saved('a'), picture());
    await snapshots.save(saved('b'), null);
    expect(await snapshots.deleteAll()).toEqual({
      removed: { snapshots: 2, pictures: 1 },
      left: { snapshots: 0, pictures: 0 },
    });
    expect(await snapshots.list()).toEqual([]);
    expect((await history.settings()).theme).toBe('dark');
  });

  it('goes with deleting everything, which counts them too', async () => {
    await snapshots.save(saved('a'), picture());
    const { removed, left } = await history.deleteEverything();
    expect([removed.snapshots, removed.pictures, left.snapshots, left.pictures]).toEqual([1, 1, 0, 0]);
    expect(await snapshots.list()).toEqual([]);
  });
});

describe('a damaged record', () => {
  it('is left out and told; the sound ones are read, and it stays where it is', async () => {
    const { rows } = history.store;
    await snapshots.save(saved('sound'), null);
    await rows.write({
      put: [
        { store: 'snapshots', key: 'half', value: { ...saved('half'), skeleton: null } },
        { store: 'snapshots', key: 'odd', value: 'what is this' },
        { store: 'pictures', key: 'sound', value: { bytes: new Uint8Array(100) } },
      ],
    });
    expect((await snapshots.list()).map(({ id }) => id)).toEqual(['sound']);
    expect(await snapshots.pictureOf('sound')).toBeNull();
    await snapshots.change('half', { note: 'x' });
    expect(faults.map((fault) => (fault.kind === 'damaged' ? `${fault.store} ${fault.key}` : fault.kind))).toEqual([
      'snapshots half',
      'snapshots odd',
      'pictures sound',
    ]);
    expect(await rows.count('snapshots')).toBe(3);
  });
});

describe('a record of another version', () => {
  const asStored = async (value: object) => {
    await history.store.rows.write({ put: [{ store: 'snapshots', key: 'a', value }] });
  };
  const { trunkTwist: _twist, cva: _cva, ...before } = saved('a').metrics;

  it('written before a metric was added is still read: that metric was not measured then', async () => {
    await asStored({ ...saved('a'), metrics: before });
    const notThen = { unknown: 'not measured then' };
    expect(await snapshots.list()).toEqual([
      { ...saved('a'), metrics: { ...before, trunkTwist: notThen, cva: notThen } },
    ]);
    expect(faults).toEqual([]);
  });

  it('written before a metric was added can be compared and is a row of the table', async () => {
    await asStored({ ...saved('a'), metrics: before });
    const [old] = await snapshots.list();
    if (old === undefined) throw new Error('nothing was stored');
    const { differences } = compare(old, saved('b', { at: after(60) }));
    expect(differences.find(({ id }) => id === 'cva')).toMatchObject({
      earlier: { unknown: 'not measured then' },
      change: null,
    });
    expect(differences.find(({ id }) => id === 'thoracicCurve')?.change).not.toBeNull();
    const [head, row] = (await exportSnapshots([old], SNAPSHOT_CODES).text()).split('\r\n');
    expect(row?.split(',').length).toBe(head?.split(',').length);
  });

  it('with a metric and a reason that only a newer version knows is read without them', async () => {
    const newer = {
      ...before,
      chinOnHand: { share: 1 },
      cva: { unknown: 'chin on hand' },
      trunkTwist: { unknown: 'dark' },
    };
    await asStored({ ...saved('a'), metrics: newer });
    expect(await snapshots.list()).toEqual([
      { ...saved('a'), metrics: { ...before, cva: { unknown: 'not measured then' }, trunkTwist: { unknown: 'dark' } } },
    ]);
    expect(faults).toEqual([]);
  });

  it('keeps what only a newer version knows when its words or its picture change', async () => {
    const newer = { ...saved('a'), mood: 'fine', metrics: { ...before, chinOnHand: { share: 1 } } };
    await asStored(newer);
    await snapshots.change('a', { note: 'Other words' });
    await snapshots.deletePicture('a');
    expect(await history.store.rows.get('snapshots', 'a')).toEqual({
      ...newer,
      note: 'Other words',
      picture: false,
    });
  });

  it('with a metric that is no measure is damaged all the same', async () => {
    await asStored({ ...saved('a'), metrics: { ...saved('a').metrics, cva: { value: 48 } } });
    expect(await snapshots.list()).toEqual([]);
    expect(faults).toMatchObject([{ kind: 'damaged', store: 'snapshots', key: 'a' }]);
  });
});

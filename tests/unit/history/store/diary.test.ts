import { describe, expect, it } from 'vitest';
import { millis } from '../../../../src/base/units.ts';
import type { DayKey } from '../../../../src/history/records/calendar.ts';
import type { DiaryEntry } from '../../../../src/history/records/diary.ts';
import { openArchive } from '../../../../src/history/store/archive.ts';
import { openDiary } from '../../../../src/history/store/diary.ts';
import { openHistory } from '../../../../src/history/store/open.ts';
import { importBackup } from '../../../../src/history/backup/index.ts';
import { DIARY } from '../../../../src/history/backup/format.ts';
import { backupOf, filesOf, filled, forged, from, open, refused, TODAY } from '../backup/support.ts';

const at = millis(Date.UTC(2026, 9, 27, 9));
const day = '2026-10-27' as DayKey;
const comfort: DiaryEntry = { kind: 'comfort', day, at, offset: 60, discomfort: 3, parts: ['neck', 'leftShoulder'] };
const note: DiaryEntry = { kind: 'note', day, at: millis(at + 1), text: 'new chair' };
const untypical: DiaryEntry = { kind: 'untypical', day, at };
const trial: DiaryEntry = { kind: 'trial', day, at, seed: 4_000_000_000, stopped: null };
const all = [comfort, note, trial, untypical];

const withDiary = async (history: Awaited<ReturnType<typeof open>>) => {
  for (const entry of all) await openDiary(history.store).save(entry);
  return history;
};

describe('the diary', () => {
  it('gives back what was written, by day', async () => {
    const diary = openDiary((await withDiary(await open())).store);
    const later: DiaryEntry = { ...note, day: '2026-11-03' as DayKey, text: 'desk raised' };
    await diary.save(later);
    expect(await diary.entries()).toEqual([...all, later]);
    expect(await diary.entries({ from: day, to: day })).toEqual(all);
    expect(await diary.entries({ from: '2026-10-28' as DayKey, to: later.day })).toEqual([later]);
  });

  it('has several comfort notes a day, and one mark', async () => {
    const diary = openDiary((await open()).store);
    await diary.save(comfort);
    await diary.save({ ...comfort, at: millis(at + 60_000), discomfort: 5 });
    await diary.save(untypical);
    await diary.save({ ...untypical, at: millis(at + 60_000) });
    expect((await diary.entries()).map(({ kind }) => kind)).toEqual(['comfort', 'comfort', 'untypical']);
  });

  it('replaces and deletes an entry by its key', async () => {
    const diary = openDiary((await withDiary(await open())).store);
    await diary.save({ ...trial, stopped: '2026-11-02' as DayKey });
    await diary.delete(note);
    expect(await diary.entries()).toEqual([comfort, { ...trial, stopped: '2026-11-02' }, untypical]);
  });

  it.each([
    ['a half point', { ...comfort, discomfort: 2.5 }],
    ['more than ten', { ...comfort, discomfort: 11 }],
    ['an empty note', { ...note, text: '' }],
    ['a note of another day than its time', { ...comfort, day: '2026-10-28' as DayKey }],
    ['a seed that is no number', { ...trial, seed: NaN }],
  ] as const)('refuses %s', async (_, entry) => {
    await expect(openDiary((await open()).store).save(entry)).rejects.toMatchObject({ kind: 'refused' });
  });

  it('skips a damaged entry, reports it and leaves it', async () => {
    const faults: unknown[] = [];
    const { history } = await openHistory({ sample: true, onFault: (fault) => faults.push(fault) });
    await history.store.rows.write({ put: [{ store: 'diary', key: `${day} note 1`, value: { kind: 'note' } }] });
    expect(await openDiary(history.store).entries()).toEqual([]);
    expect(faults).toMatchObject([{ kind: 'damaged', store: 'diary' }]);
    expect(await history.store.rows.count('diary')).toBe(1);
  });
});

describe('the diary and the other records', () => {
  it('goes with everything', async () => {
    const history = await withDiary(await open());
    expect(await history.deleteEverything()).toMatchObject({ removed: { diary: 4 }, left: { diary: 0 } });
  });

  it('of a day goes with the day; a trial that begins on it stays', async () => {
    const history = await withDiary(await filled());
    const archive = openArchive(history.store);
    expect(await archive.deleteDay(day)).toMatchObject({ left: { minutes: 0, events: 0 } });
    expect(await openDiary(history.store).entries()).toEqual([trial]);
  });

  it('marks its days for whoever compares them', async () => {
    const history = await withDiary(await filled());
    const days = await openArchive(history.store).days({ from, to: TODAY });
    expect(days.length).toBeGreaterThan(3);
    expect(days.filter(({ untypical: marked }) => marked).map((one) => one.day)).toEqual([day]);
  });

  it('is in a backup, and comes back from it byte for byte', async () => {
    const backup = await backupOf(await withDiary(await filled()));
    const elsewhere = await open();
    expect(await importBackup(elsewhere.store, backup)).toMatchObject({ ok: true, merged: { known: 0 } });
    expect(await openDiary(elsewhere.store).entries()).toEqual(all);
    expect(await filesOf(await backupOf(elsewhere))).toEqual(await filesOf(backup));
    expect(await importBackup(elsewhere.store, backup)).toMatchObject({ ok: true, merged: { added: 0 } });
  });

  it('is empty after a backup of a version without one', async () => {
    const { [DIARY]: _diary, ...files } = await filesOf(await backupOf(await filled()));
    const elsewhere = await open();
    expect(await importBackup(elsewhere.store, await forged(files, { version: 2 }))).toMatchObject({ ok: true });
    expect(await openDiary(elsewhere.store).entries()).toEqual([]);
  });

  it('with a wrong entry is refused before anything is written', async () => {
    const files = await filesOf(await backupOf(await filled()));
    const wrong = JSON.stringify([{ ...comfort, discomfort: 12 }]);
    const wanted = { code: 'notValid', where: /discomfort/ } as const;
    expect(await refused(await forged({ ...files, [DIARY]: wrong }, { version: 3 }), wanted)).toEqual(files);
  });
});

import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { millis } from '../../../src/base/units.ts';
import { connect, type ConnectionOptions } from '../../../src/history/store/connection.ts';
import { openArchive } from '../../../src/history/store/archive.ts';
import type { DayKey } from '../../../src/history/records/calendar.ts';
import type { MinuteRecord } from '../../../src/history/records/minute.ts';
import { openHistory } from '../../../src/history/store/open.ts';
import { openDiary } from '../../../src/history/store/diary.ts';
import { openSnapshotStore } from '../../../src/history/store/snapshot-store.ts';
import { MIGRATIONS, type Migration } from '../../../src/history/store/migrations.ts';
import { STORE_NAMES } from '../../../src/history/store/rows.ts';
import { defaults, type Settings } from '../../../src/history/records/settings.ts';
import { initialAlertState } from '../../../src/alerts/state.ts';
import { saved, picture } from '../../unit/history/snapshots.ts';
import { TEN, after, baseline } from '../../unit/history/support.ts';
import { nextCall, ownDatabase, PATIENCE } from './support.ts';
import version1 from './version-1.json';
import version2 from './version-2.json';
import { fault } from '../../support/faults/catalogue.ts';

const database = ownDatabase();

/** Settings of an older program: what it did not know has its default. */
const filledUp = (stored: unknown): Settings => {
  const older = stored as Partial<Settings>;
  const { alerts, channels, manners } = defaults();
  return {
    ...defaults(),
    ...older,
    alerts: { ...alerts, ...older.alerts },
    channels: { ...channels, ...older.channels },
    manners: { ...manners, ...older.manners },
  };
};

const split = (seconds?: MinuteRecord['seconds']) =>
  seconds && { good: seconds.good, watch: seconds.watch, poor: seconds.poor };

/** The step that a later program might take. */
const NEXT: Migration = {
  to: MIGRATIONS.length + 1,
  up: async (_database, transaction) => {
    const store = transaction.objectStore('baselines');
    for (const key of await store.getAllKeys()) {
      const found = (await store.get(key)) as { name: string };
      await store.put?.({ ...found, name: found.name.toUpperCase() }, key);
    }
  },
};
const next = (name: string, { step = NEXT, patience = PATIENCE } = {}): ConnectionOptions => ({
  name,
  migrations: [...MIGRATIONS, step],
  patience,
  onSuperseded: () => undefined,
});

describe('opening', () => {
  it('makes the stores that docs/data.md describes', async () => {
    const name = database.name();
    await database.open(name);
    const raw = await openDB(name);
    expect([...raw.objectStoreNames].toSorted()).toEqual([...STORE_NAMES].toSorted());
    expect(raw.version).toBe(MIGRATIONS.length);
    raw.close();
  });

  it('is of the database `plumbline`, unless a test says otherwise', async () => {
    const opened = await openHistory({ sample: false, onFault: () => undefined });
    if (!opened.ok) throw opened.problem;
    opened.history.close();
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).toContain('plumbline');
  });

  it('finds again what was saved', async () => {
    const name = database.name();
    const first = await database.open(name);
    await first.history.saveBaseline(baseline('a'));
    await first.history.changeSettings((now) => ({ ...now, theme: 'dark' }));
    await first.history.save({ state: { version: 1, savedAt: TEN, alerts: initialAlertState() } });
    first.history.close();
    const { history, faults } = await database.open(name);
    expect(await history.baselines()).toEqual([baseline('a')]);
    expect(await history.settings()).toEqual({ ...defaults(), theme: 'dark' });
    expect(await history.monitorState()).toEqual({ version: 1, savedAt: TEN, alerts: initialAlertState() });
    expect(faults).toEqual([]);
  });
});

describe('a database of another version', () => {
  it(`fault: ${fault('databaseNewer')}`, async () => {
    const name = database.name();
    const newer = await openDB(name, 99, { upgrade: (raw) => void raw.createObjectStore('hologram') });
    await newer.put('hologram', 'precious', 'key');
    newer.close();
    const opened = await openHistory({ sample: false, name, onFault: () => undefined });
    expect(opened).toMatchObject({ ok: false, problem: { kind: 'newer', detail: /99/ } });
    const again = await openDB(name);
    expect([again.version, await again.get('hologram', 'key')]).toEqual([99, 'precious']);
    again.close();
  });

  it('that is version 1 is brought up and read completely: version-1.json', async () => {
    const name = database.name();
    const raw = await connect({
      name,
      migrations: MIGRATIONS.slice(0, 1),
      patience: PATIENCE,
      onSuperseded: () => undefined,
    });
    expect(raw.version).toBe(1);
    for (const [store, rows] of Object.entries(version1)) {
      for (const [key, value] of rows) await raw.put(store, value, key as IDBValidKey);
    }
    raw.close();
    const { history, faults } = await database.open(name);
    const all = [millis(0), millis(Date.UTC(2100, 0))] as const;
    expect(await history.settings()).toEqual(filledUp(version1.settings[0]?.[1]));
    expect(await history.baselines()).toEqual(version1.baselines.map(([, value]) => value));
    expect(await history.minutes(...all)).toEqual(version1.minutes.map(([, value]) => value));
    expect(await history.events(...all)).toEqual(version1.events.map(([, value]) => value));
    const archive = openArchive(history.store);
    const day = version1.minutes[0]?.[1] as MinuteRecord;
    expect(await archive.listed()).toEqual([day.day]);
    const [rolled] = await archive.days({ from: day.day, to: day.day });
    expect(rolled?.rollup.measured).toEqual({ good: 20.5, watch: 10, poor: 14.5 });
    expect(faults).toEqual([]);
  });

  it('that is version 2 is brought up and read completely, and takes snapshots: version-2.json', async () => {
    const name = database.name();
    const migrations = MIGRATIONS.slice(0, 2);
    const raw = await connect({ name, migrations, patience: PATIENCE, onSuperseded: () => undefined });
    expect(raw.version).toBe(2);
    for (const [store, rows] of Object.entries({ ...version2, packs: [] })) {
      for (const [key, value] of rows) await raw.put(store, value, key as IDBValidKey);
    }
    for (const [key, value] of version2.packs as [string, { day: string; minutes: number; bytes: string }][]) {
      const bytes = Uint8Array.from(atob(value.bytes), (letter) => letter.charCodeAt(0));
      await raw.put('packs', { ...value, bytes }, key);
    }
    raw.close();

    const { history, faults } = await database.open(name);
    const all = [millis(0), millis(Date.UTC(2100, 0))] as const;
    expect(await history.settings()).toEqual(filledUp(version2.settings[0]?.[1]));
    expect(await history.baselines()).toEqual(version2.baselines.map(([, value]) => value));
    expect(await history.events(...all)).toEqual(version2.events.map(([, value]) => value));
    const loose = version2.minutes.map(([, value]) => value as MinuteRecord);
    const minutes = await history.minutes(...all);
    expect(minutes).toHaveLength(loose.length + 1);
    expect(minutes.slice(1)).toEqual(loose);
    const archive = openArchive(history.store);
    const days = await archive.days({ from: '2026-11-21' as DayKey, to: '2026-11-22' as DayKey });
    expect(days.map(({ rollup }) => rollup.measured)).toEqual([loose[0]?.seconds, loose[0]?.seconds].map(split));
    const snapshots = openSnapshotStore(history.store);
    expect(await snapshots.list()).toEqual([]);
    await snapshots.save(saved('a'), picture());
    expect(await snapshots.list()).toEqual([saved('a', { picture: true })]);
    expect(faults).toEqual([]);
  });

  it('that is version 3 is brought up, its snapshots and settings kept, and takes a diary', async () => {
    const name = database.name();
    const migrations = MIGRATIONS.slice(0, 3);
    const raw = await connect({ name, migrations, patience: PATIENCE, onSuperseded: () => undefined });
    expect(raw.version).toBe(3);
    for (const [key, value] of version2.settings) await raw.put('settings', value, key as IDBValidKey);
    await raw.put('snapshots', saved('a'), 'a');
    raw.close();
    const { history, faults } = await database.open(name);
    expect(await history.settings()).toEqual(filledUp(version2.settings[0]?.[1]));
    expect(await openSnapshotStore(history.store).list()).toEqual([saved('a')]);
    const diary = openDiary(history.store);
    expect(await diary.entries()).toEqual([]);
    const day = '2026-11-22' as DayKey;
    await diary.save({ kind: 'untypical', day, at: TEN });
    expect(await diary.entries({ from: day, to: day })).toEqual([{ kind: 'untypical', day, at: TEN }]);
    expect(faults).toEqual([]);
  });

  it(`fault: ${fault('databaseOlder')}`, async () => {
    const name = database.name();
    const { history } = await database.open(name);
    await history.saveBaseline(baseline('a', { name: 'office' }));
    history.close();
    const newer = await connect(next(name));
    expect(newer.version).toBe(NEXT.to);
    expect(await newer.get('baselines', 'a')).toMatchObject({ name: 'OFFICE' });
    newer.close();
  });

  it(`fault: ${fault('migrationFailed')}`, async () => {
    const name = database.name();
    const { history } = await database.open(name);
    await history.saveBaseline(baseline('a'));
    history.close();
    const broken: Migration = {
      to: NEXT.to,
      up: async (raw, transaction) => {
        raw.createObjectStore('half');
        await transaction.objectStore('baselines').clear?.();
        throw new Error('slipped');
      },
    };
    await expect(connect(next(name, { step: broken }))).rejects.toMatchObject({
      kind: 'migration',
      detail: new RegExp(`step to ${NEXT.to}: .*slipped`),
    });
    const { history: again } = await database.open(name);
    expect(await again.baselines()).toEqual([baseline('a')]);
  });
});

describe('two versions at once', () => {
  it('the older gate steps back for the newer, says so, and writes no more', async () => {
    const name = database.name();
    const { history, faults } = await database.open(name);
    const newer = await connect(next(name));
    expect(faults).toEqual([{ kind: 'superseded' }]);
    await expect(
      history.save({ state: { version: 1, savedAt: TEN, alerts: initialAlertState() } }),
    ).rejects.toMatchObject({
      kind: 'superseded',
    });
    newer.close();
  });

  it(`fault: ${fault('databaseBlocked')}`, async () => {
    const name = database.name();
    await database.open(name).then(({ history }) => history.close());
    const stubborn = await openDB(name); // no versionchange handler: it stays
    await expect(connect(next(name, { patience: millis(200) }))).rejects.toMatchObject({
      kind: 'blocked',
      message: /Close the other/,
    });
    stubborn.close();
    // What was given up on must not hold the database after all.
    const free = await connect(next(name));
    expect(free.version).toBe(NEXT.to);
    free.close();
  });
});

describe('two gates on one database', () => {
  it('change settings without losing what the other changed', async () => {
    const name = database.name();
    const [one, other] = await Promise.all([database.open(name), database.open(name)]);
    await Promise.all([
      one.history.changeSettings((now) => ({ ...now, theme: 'dark' })),
      other.history.changeSettings((now) => ({ ...now, volume: 0.9 })),
    ]);
    expect(await one.history.settings()).toEqual({ ...defaults(), theme: 'dark', volume: 0.9 });
  });

  it('hear of each other, not of themselves', async () => {
    const name = database.name();
    const [one, other] = await Promise.all([database.open(name), database.open(name)]);
    const heard: string[] = [];
    one.history.onChange((change) => heard.push(`one: ${change}`));
    const last = nextCall<void>();
    other.history.onChange((change) => {
      heard.push(`other: ${change}`);
      if (change === 'everything') last.tell();
    });
    await one.history.changeSettings((now) => ({ ...now, welcomed: true }));
    await one.history.saveBaseline(baseline('a'));
    await one.history.deleteEverything();
    await last.told;
    expect(heard).toEqual(['other: settings', 'other: baselines', 'other: everything']);
  });

  it('hear of snapshots that the other kept, changed or forgot, and see the same', async () => {
    const name = database.name();
    const [one, other] = await Promise.all([database.open(name), database.open(name)]);
    const [here, there] = [openSnapshotStore(one.history.store), openSnapshotStore(other.history.store)];
    const heard: string[] = [];
    const last = nextCall<void>();
    other.history.onChange((change) => {
      heard.push(change);
      if (heard.length === 5) last.tell();
    });
    await here.save(saved('a'), picture());
    await here.change('a', { note: 'Again' });
    expect(await there.list()).toEqual([saved('a', { note: 'Again', picture: true })]);
    expect((await there.pictureOf('a'))?.size).toBe(picture().size);
    await here.deletePicture('a');
    expect(await there.pictureOf('a')).toBeNull();
    await here.delete('a');
    await here.deleteAll();
    await last.told;
    expect(heard).toEqual(Array.from({ length: 5 }, () => 'snapshots'));
    expect(await there.list()).toEqual([]);
  });

  it('see that everything is gone when one deletes it', async () => {
    const name = database.name();
    const [one, other] = await Promise.all([database.open(name), database.open(name)]);
    await other.history.saveBaseline(baseline('a'));
    await other.history.changeSettings((now) => ({ ...now, welcomed: true }));
    const { left } = await one.history.deleteEverything();
    expect(new Set(Object.values(left))).toEqual(new Set([0]));
    expect(await other.history.baselines()).toEqual([]);
    expect(await other.history.settings()).toEqual(defaults());
    expect(await other.history.minutes(TEN, after(60))).toEqual([]);
  });
});

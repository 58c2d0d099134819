import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../../src/history/store/archive.ts';
import type { BackupFault } from '../../../../src/history/backup/backup-error.ts';
import { importBackup } from '../../../../src/history/backup/index.ts';
import { SNAPSHOTS } from '../../../../src/history/backup/format.ts';
import type { SavedSnapshot } from '../../../../src/history/records/snapshot.ts';
import { openHistory } from '../../../../src/history/store/open.ts';
import { openSnapshotStore } from '../../../../src/history/store/snapshot-store.ts';
import { backupOf, bytesOf, filesOf, filled, forged, open, refused } from './support.ts';
import { saved, picture, pictureBytes } from '../snapshots.ts';
import { after } from '../support.ts';

const backup = await backupOf(await filled());
const files = await filesOf(backup);

describe('snapshots in a backup', () => {
  it('come back with their pictures, byte for byte', async () => {
    const elsewhere = await open();
    await importBackup(elsewhere.store, backup);
    const snapshots = openSnapshotStore(elsewhere.store);
    expect(await snapshots.list()).toEqual(await openSnapshotStore((await filled(0)).store).list());
    expect(await bytesOf((await snapshots.pictureOf('pictured')) ?? new Blob())).toEqual(pictureBytes('image/jpeg'));
    expect(await snapshots.pictureOf('plain')).toBeNull();
    expect(Object.keys(files).filter((name) => name.startsWith('pictures/'))).toEqual([
      'pictures/pictured.jpg',
      'pictures/webp.webp',
    ]);
  });

  it('stay as they are where they are already: neither words nor a deleted picture are brought back', async () => {
    const history = await open();
    const snapshots = openSnapshotStore(history.store);
    const mine = saved('pictured', { note: 'Mine', at: after(60) });
    await snapshots.save(mine, null);
    await importBackup(history.store, backup);
    expect((await snapshots.list()).find(({ id }) => id === 'pictured')).toEqual(mine);
    expect(await snapshots.pictureOf('pictured')).toBeNull();
    expect(await snapshots.pictureOf('webp')).not.toBeNull();
  });

  it('are none in a backup that is older than they are', async () => {
    const rest = Object.fromEntries(
      Object.entries(files).filter(([name]) => name !== SNAPSHOTS && !name.startsWith('pictures/')),
    );
    const history = await open();
    expect(await importBackup(history.store, await forged(rest, { version: 1 }))).toMatchObject({ ok: true });
    expect(await openSnapshotStore(history.store).list()).toEqual([]);
    expect(await openArchive(history.store).listed()).toEqual(await openArchive((await filled()).store).listed());
  });

  it('written before a metric was added are still read from an old file', async () => {
    const { trunkTwist: _since, ...before } = saved('plain').metrics;
    const old = (JSON.parse(files[SNAPSHOTS] ?? '') as SavedSnapshot[]).map((one) => ({ ...one, metrics: before }));
    const history = await open();
    expect(
      await importBackup(history.store, await forged({ ...files, [SNAPSHOTS]: JSON.stringify(old) })),
    ).toMatchObject({
      ok: true,
    });
    const found = await openSnapshotStore(history.store).list();
    expect(found.map(({ id }) => id)).toEqual(['webp', 'pictured', 'plain']);
    for (const { metrics } of found)
      expect(metrics).toEqual({ ...before, trunkTwist: { unknown: 'not measured then' } });
    expect(await openSnapshotStore(history.store).pictureOf('pictured')).not.toBeNull();
  });

  it('with a metric that only a newer version knows are read without it', async () => {
    const newer = (JSON.parse(files[SNAPSHOTS] ?? '') as SavedSnapshot[]).map((one) => ({
      ...one,
      metrics: { ...one.metrics, chinOnHand: { unknown: 'chin on hand' } },
    }));
    const history = await open();
    expect(
      await importBackup(history.store, await forged({ ...files, [SNAPSHOTS]: JSON.stringify(newer) })),
    ).toMatchObject({
      ok: true,
    });
    expect(await openSnapshotStore(history.store).list()).toEqual(
      await openSnapshotStore((await filled(0)).store).list(),
    );
  });

  it('whose picture is damaged are taken without it', async () => {
    const faults: string[] = [];
    const { history } = await openHistory({ sample: true, onFault: (fault) => faults.push(fault.kind) });
    await openSnapshotStore(history.store).save(saved('a'), picture());
    await history.store.rows.write({ put: [{ store: 'pictures', key: 'a', value: 'gone' }] });
    const taken = await backupOf(history);
    expect(Object.keys(await filesOf(taken))).not.toContain('pictures/a.jpg');
    expect(faults).toEqual(['damaged']);
    const elsewhere = await open();
    expect(await importBackup(elsewhere.store, taken)).toMatchObject({ ok: true, merged: { added: 1 } });
    expect(await openSnapshotStore(elsewhere.store).list()).toEqual([saved('a')]);
  });
});

describe('snapshots that are no good', () => {
  const cases: readonly {
    readonly what: string;
    readonly file: () => Promise<Blob>;
    readonly code: BackupFault['code'];
    readonly where: RegExp;
  }[] = [
    {
      what: 'with a picture that holds a script',
      file: () => forged({ ...files, 'pictures/pictured.jpg': '<svg onload="alert(1)"/>'.padEnd(80) }),
      code: 'notValid',
      where: /^pictures\/pictured\.jpg: expected a JPEG/,
    },
    {
      what: 'with a picture of four billion pixels',
      file: () => {
        const huge = pictureBytes('image/png');
        huge.set([0, 1, 0, 0, 0, 1, 0, 0], 16);
        const { ['pictures/webp.webp']: _small, ...rest } = files;
        return forged({ ...rest, 'pictures/webp.png': strFromU8(huge, true) });
      },
      code: 'notValid',
      where: /^pictures\/webp\.png: .*megapixels, found 65536 x 65536/,
    },
    {
      what: 'with a picture that is not what its name says',
      file: () => forged({ ...files, 'pictures/pictured.jpg': files['pictures/webp.webp'] ?? '' }),
      code: 'notValid',
      where: /^pictures\/pictured\.jpg: .*image\/webp/,
    },
    {
      what: 'with a picture of nobody',
      file: () => forged({ ...files, 'pictures/plain.jpg': files['pictures/pictured.jpg'] ?? '' }),
      code: 'notValid',
      where: /^pictures\/plain\.jpg/,
    },
    {
      what: 'with a picture missing',
      file: () => {
        const { ['pictures/webp.webp']: _gone, ...rest } = files;
        return forged(rest);
      },
      code: 'notValid',
      where: /^snapshots\.json: \d\.picture/,
    },
    {
      what: 'with one snapshot twice',
      file: () => forged({ ...files, [SNAPSHOTS]: (files[SNAPSHOTS] ?? '').replace('"id":"plain"', '"id":"webp"') }),
      code: 'notValid',
      where: /^snapshots\.json: .*once/,
    },
    {
      what: 'with a snapshot whose id leads out of the folder',
      file: () =>
        forged({ ...files, [SNAPSHOTS]: (files[SNAPSHOTS] ?? '').replace('"id":"plain"', '"id":"../plain"') }),
      code: 'notValid',
      where: /^snapshots\.json: 1\.id/,
    },
    {
      what: 'without its snapshots',
      file: () => {
        const { [SNAPSHOTS]: _gone, ...rest } = files;
        return forged(rest);
      },
      code: 'damaged',
      where: /pictures|snapshots\.json/,
    },
  ];

  it.each(cases)('$what changes nothing and says where it is wrong', async ({ file, code, where }) => {
    expect(await refused(await file(), { code, where })).toEqual(files);
  });
});

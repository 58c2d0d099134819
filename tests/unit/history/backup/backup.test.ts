import { strToU8, zipSync } from 'fflate';
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  nat,
  oneof,
  record,
  string,
} from '../../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../../src/history/store/archive.ts';
import type { BackupFault } from '../../../../src/history/backup/backup-error.ts';
import { importBackup } from '../../../../src/history/backup/index.ts';
import { DAYS, MANIFEST } from '../../../../src/history/backup/format.ts';
import { dayKey, type DayKey } from '../../../../src/history/records/calendar.ts';
import type { History } from '../../../../src/history/store/history.ts';
import { sayBackupPlace } from '../../../../src/ui/troubles/say-backup.ts';
import { madeDays } from '../../../../tools/bench/made-days.ts';
import { backupOf, bytesOf, filesOf, filled, forged, from, open, refused, TODAY } from './support.ts';
import { TEN, baseline } from '../support.ts';
import { fault } from '../../../support/faults/catalogue.ts';

/** A zip whose manifest states to be of this size, whatever it is. */
const stating = (size: number): Blob => {
  const zip = zipSync({ [MANIFEST]: strToU8(files[MANIFEST] ?? '') });
  const view = new DataView(zip.buffer);
  const directory = view.getUint32(zip.length - 6, true); // where the list of files begins
  view.setUint32(directory + 24, size, true);
  return new Blob([zip]);
};

const backup = await backupOf(await filled());
const files = await filesOf(backup);

describe('a backup', () => {
  it('brought to an empty place is the same there, byte for byte', async () => {
    const elsewhere = await open();
    expect(await importBackup(elsewhere.store, backup)).toMatchObject({ ok: true, merged: { known: 0 } });
    expect(await filesOf(await backupOf(elsewhere))).toEqual(files);
    expect(await bytesOf(await backupOf(elsewhere))).toEqual(await bytesOf(backup));
  });

  it('brings everything back after everything was deleted', async () => {
    const history = await filled();
    const { left } = await history.deleteEverything();
    expect(new Set(Object.values(left))).toEqual(new Set([0]));
    await importBackup(history.store, backup);
    expect(await filesOf(await backupOf(history))).toEqual(files);
  });

  it('imported twice changes nothing, nor where everything is already', async () => {
    const elsewhere = await open();
    await importBackup(elsewhere.store, backup);
    expect(await importBackup(elsewhere.store, backup)).toMatchObject({ ok: true, merged: { added: 0 } });
    expect(await filesOf(await backupOf(elsewhere))).toEqual(files);
    const origin = await filled();
    expect(await importBackup(origin.store, backup)).toMatchObject({ ok: true, merged: { added: 0 } });
    expect(await filesOf(await backupOf(origin))).toEqual(files);
  });

  it('merges with other days, and leaves settings and calibrations as they are', async () => {
    const history = await open();
    const own = baseline('own', { cameraId: 'sample', name: 'Mine' });
    await history.saveBaseline(own);
    await history.changeSettings((now) => ({ ...now, theme: 'dark' }));
    const [other] = madeDays({ seed: 9, from: '2026-09-01' as DayKey, days: 1, offsetAt: () => 60 });
    await history.save({ minutes: other?.minutes ?? [] });
    await importBackup(history.store, backup);
    expect((await history.settings()).theme).toBe('dark');
    expect(await history.baselines()).toEqual([own]);
    expect(await openArchive(history.store).listed()).toEqual([
      '2026-09-01',
      ...(await openArchive((await filled()).store).listed()),
    ]);
  });

  it(`fault: ${fault('importSettings')}`, async () => {
    const brought = { ok: true, merged: { settings: 'taken' } };
    const history = await open();
    await history.changeSettings((now) => ({ ...now, welcomed: true, storageAsked: true }));
    expect(await importBackup(history.store, backup)).toMatchObject(brought);
    const from = await (await filled()).settings();
    expect(await history.settings()).toEqual({ ...from, welcomed: true, storageAsked: true });
    expect(from).toMatchObject({ weekly: { note: true, told: '2026-09-28' }, goals: { shifts: 4, breaks: null } });
    expect(await importBackup(history.store, backup)).toMatchObject({ ok: true, merged: { settings: 'same' } });
    await history.changeSettings((now) => ({ ...now, volume: 0.11 }));
    expect(await importBackup(history.store, backup)).toMatchObject({ ok: true, merged: { settings: 'left' } });
    expect((await history.settings()).volume).toBe(0.11);
  });

  it('carries everything that happened: breaks, water and the camera’s faults too', async () => {
    const kinds = (files['events.json'] ?? '').matchAll(/"kind":"(\w+)"/g);
    expect([...new Set([...kinds].map(([, kind]) => kind))]).toEqual(
      expect.arrayContaining(['alert', 'cue', 'break', 'water', 'camera']),
    );
  });

  it('carries what days came to whose minutes are gone', async () => {
    const history = await filled();
    const before = await openArchive(history.store).days({ from, to: TODAY });
    await openArchive(history.store).tidy('2027-06-01' as DayKey, '90 days');
    const thin = await backupOf(history);
    expect(Object.keys(await filesOf(thin))).not.toContain('minutes/2026-10.json');
    const elsewhere = await open();
    await importBackup(elsewhere.store, thin);
    expect(await openArchive(elsewhere.store).days({ from, to: TODAY })).toEqual(
      before.map((day) => ({ ...day, thinned: true })),
    );
    expect(await filesOf(await backupOf(elsewhere))).toEqual(await filesOf(thin));
    // The minutes come back from an older backup: the days are whole again.
    await importBackup(elsewhere.store, backup);
    expect(await openArchive(elsewhere.store).days({ from, to: TODAY })).toEqual(before);
  });
});

describe('a file that is no good', () => {
  const minutes = () => files['minutes/2026-10.json'] ?? '';
  const cases: readonly {
    readonly what: string;
    readonly file: () => Promise<Blob> | Blob;
    readonly code: BackupFault['code'];
    readonly where: RegExp;
  }[] = [
    { what: 'no zip', file: () => new Blob(['hello']), code: 'noZip', where: /^said without a place$/ },
    { what: 'nothing', file: () => new Blob([]), code: 'noZip', where: /^said without a place$/ },
    {
      what: 'another zip',
      file: () => new Blob([zipSync({ 'holiday.txt': strToU8('sun') })]),
      code: 'foreign',
      where: /holiday/,
    },
    {
      what: 'of another program',
      file: () => forged(files, { format: 'other' }),
      code: 'foreign',
      where: /format/,
    },
    { what: 'newer', file: () => forged(files, { version: 4 }), code: 'newer', where: /version 4/ },
    {
      what: 'with a number that is none',
      file: () => forged({ ...files, 'minutes/2026-10.json': minutes().replace('"good":', '"good":"a lot","x":') }),
      code: 'notValid',
      where: /^minutes\/2026-10\.json: 0\.seconds\.good/,
    },
    {
      what: 'with a minute of another month',
      file: () => forged({ ...files, 'minutes/2024-02.json': minutes() }),
      code: 'notValid',
      where: /another month/,
    },
    {
      what: 'with a day too deep',
      file: () => forged({ ...files, [DAYS]: '['.repeat(200_000) }),
      code: 'notValid',
      where: /^days\.json/,
    },
    {
      what: 'with a file missing',
      file: () => {
        const { [DAYS]: _gone, ...rest } = files;
        return forged(rest);
      },
      code: 'damaged',
      where: /days\.json/,
    },
    {
      what: 'with a path out of the zip',
      file: () => forged({ ...files, '../../etc/passwd': 'x' }),
      code: 'foreign',
      where: /passwd/,
    },
    {
      what: 'that swells when unpacked',
      file: () => stating(200 * 1024 * 1024),
      code: 'huge',
      where: /bytes/,
    },
    {
      what: 'that states to be smaller than it is',
      file: () => stating(10),
      code: 'notValid',
      where: /^plumbline\.json/,
    },
    {
      what: 'that would poison prototypes',
      file: () => forged({ ...files, 'settings.json': '{"__proto__":{"polluted":true}}' }),
      code: 'notValid',
      where: /^settings\.json/,
    },
  ];

  it.each(cases)(`fault: ${fault('importDamaged')}: $what`, async ({ file, code, where }) => {
    expect(await refused(await file(), { code, where })).toEqual(files);
  });
});

describe('a thousand mutated backups', () => {
  /** Everything that a gate holds, as text. */
  const contents = async (history: History): Promise<string> => JSON.stringify(await filesOf(await backupOf(history)));

  it('with bytes that flipped, went missing or were added: taken whole or not at all', async () => {
    const bytes = await bytesOf(backup);
    const empty = await contents(await open());
    const whole = JSON.stringify(files);
    const mutation = oneof(
      record({ kind: constantFrom('flip' as const), at: nat(bytes.length - 1), with: integer({ min: 1, max: 255 }) }),
      record({ kind: constantFrom('cut' as const), at: nat(bytes.length - 1), with: integer({ min: 1, max: 400 }) }),
      record({ kind: constantFrom('end' as const), at: nat(bytes.length - 1), with: nat(0) }),
    );
    await assert(
      asyncProperty(array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        let mutated = bytes.slice();
        for (const { kind, at, with: by } of mutations) {
          const place = Math.min(at, mutated.length - 1);
          if (kind === 'flip') mutated[place] = (mutated[place] ?? 0) ^ by;
          else if (kind === 'end') mutated = mutated.slice(0, place);
          else mutated = new Uint8Array([...mutated.slice(0, place), ...mutated.slice(place + by)]);
          if (mutated.length === 0) break;
        }
        const history = await open();
        const result = await importBackup(history.store, new Blob([mutated]));
        const after = await contents(history);
        expect(result.ok || sayBackupPlace(result.fault) !== '').toBe(true);
        expect(after).toBe(result.ok ? whole : empty);
      }),
      { numRuns: 500 },
    );
  });

  it('with JSON that was changed and signed anew: checked whole, and nothing written but what is right', async () => {
    const names = Object.keys(files).filter((name) => name !== MANIFEST);
    const small = Object.fromEntries(names.map((name) => [name, (files[name] ?? '').slice(0, 400_000)]));
    const empty = await contents(await open());
    await assert(
      asyncProperty(
        constantFrom(...names),
        nat(),
        string({ maxLength: 6 }),
        nat(12),
        async (name, at, text, length) => {
          const before = small[name] ?? '';
          const place = before.length === 0 ? 0 : at % before.length;
          const changed = before.slice(0, place) + text + before.slice(place + length);
          const history = await open();
          const result = await importBackup(history.store, await forged({ ...small, [name]: changed }));
          const after = await contents(history);
          const days = await openArchive(history.store).listed();
          expect(result.ok || after === empty).toBe(true);
          expect(days.filter((day) => day >= dayKey(TEN, 0))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

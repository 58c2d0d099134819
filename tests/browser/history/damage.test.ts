import type { CDPSession } from '@vitest/browser-playwright';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { millis } from '../../../src/base/units.ts';
import { cameraEvent } from '../../../src/history/records/event.ts';
import { defaults } from '../../../src/history/records/settings.ts';
import { initialAlertState } from '../../../src/alerts/state.ts';
import { TEN, after, baseline } from '../../unit/history/support.ts';
import { ownDatabase } from './support.ts';
import { fault } from '../../support/faults/catalogue.ts';

const database = ownDatabase();
const { origin } = location;
const protocol = (): CDPSession => cdp();
const clearOrigin = () => protocol().send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });

const ALL = [millis(0), millis(Date.UTC(2100, 0))] as const;

describe('damaged records', () => {
  it(`fault: ${fault('recordsDamaged')}`, async () => {
    const name = database.name();
    const { history, faults } = await database.open(name);
    await history.saveBaseline(baseline('sound'));
    await history.save({ events: [cameraEvent('muted', TEN, 0)] });
    const raw = await openDB(name);
    await raw.put('baselines', { ...baseline('half'), quality: Number.NaN }, 'half');
    await raw.put('baselines', { ...baseline('deep'), moved: { forward: Infinity, up: 0, left: 0 } }, 'deep');
    await raw.put('baselines', 'what is this', 'odd');
    await raw.put('events', { at: TEN, kind: 'party' }, [TEN, 'party']);
    await raw.put('minutes', null, [TEN, TEN]);
    await raw.put('state', 7, 'monitor');
    await raw.put('settings', { ...defaults(), theme: 'plaid', volume: 0.2 }, 'settings');
    raw.close();

    expect(await history.baselines()).toEqual([baseline('sound')]);
    expect(await history.baseline('half')).toBeNull();
    expect(await history.events(...ALL)).toEqual([cameraEvent('muted', TEN, 0)]);
    expect(await history.minutes(...ALL)).toEqual([]);
    expect(await history.monitorState()).toBeNull();
    expect(await history.settings()).toEqual({ ...defaults(), volume: 0.2 });
    const told = faults.map((fault) => (fault.kind === 'damaged' ? `${fault.store} ${fault.key}` : fault.kind));
    expect(told).toEqual([
      'baselines deep',
      'baselines half',
      'baselines odd',
      'baselines half',
      `events ${TEN} party`,
      `minutes ${TEN} ${TEN}`,
      'state monitor',
      'settings settings',
    ]);
  });

  it('are not thrown away by reading: a later program may know them', async () => {
    const name = database.name();
    const { history } = await database.open(name);
    const raw = await openDB(name);
    await raw.put('events', { at: TEN, kind: 'water' }, [TEN, 'water']);
    await history.events(...ALL);
    expect(await raw.count('events')).toBe(1);
    raw.close();
  });
});

describe('a full disk', () => {
  const setQuota = (bytes: number | null) =>
    protocol().send('Storage.overrideQuotaForOrigin', { origin, ...(bytes === null ? {} : { quotaSize: bytes }) });
  afterEach(() => setQuota(null));

  it('is told as such; what was there before is still there, and later there is room again', async () => {
    // Chromium remembers for half a minute how much room there was; a cleared origin has nothing to remember.
    await clearOrigin();
    await setQuota(1_000_000);
    const { history } = await database.open(database.name());
    await history.saveBaseline(baseline('a'));
    /** A calibration far larger than any: noise, because the browser compresses. */
    const large = (id: string) => {
      const point = () => ({ x: Math.random(), y: Math.random(), score: 1, spread: 0 });
      const points = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`${id} ${index}`, point()]));
      return baseline(id, { upright: { points, frames: 1 } });
    };
    // One after another, because the browser gives out room a little ahead of need.
    const fill = async () => {
      for (let n = 0; n < 200; n += 1) await history.saveBaseline(large(`${n}`));
    };
    await expect(fill()).rejects.toMatchObject({ kind: 'full', message: /no room/ });
    expect(await history.baseline('a')).toEqual(baseline('a'));
    await setQuota(null);
    await history.save({ state: { version: 1, savedAt: after(1), alerts: initialAlertState() } });
    expect((await history.monitorState())?.savedAt).toBe(after(1));
  });
});

describe('a connection that the browser ends', () => {
  it(`fault: ${fault('dataCleared')}`, async () => {
    const { history } = await database.open(database.name());
    await history.saveBaseline(baseline('a'));
    await clearOrigin();
    expect(await history.baselines()).toEqual([]); // the person cleared the site's data: it is gone, and that is no fault
    await history.saveBaseline(baseline('b'));
    expect(await history.baselines()).toEqual([baseline('b')]);
  });

  type Open = (this: IDBFactory, ...call: Parameters<IDBFactory['open']>) => IDBOpenDBRequest;
  /** The browser ends the next `times` openings while they make the stores, as it does while it clears the data. */
  const endOpenings = (times: number) => {
    const open: Open = Reflect.get(IDBFactory.prototype, 'open');
    let left = times;
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...call) {
      const request = open.apply(this, call);
      if (left > 0) {
        left -= 1;
        // After the handler of whoever opens.
        queueMicrotask(() => request.addEventListener('upgradeneeded', () => request.transaction?.abort()));
      }
      return request;
    });
  };
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is opened once more when the browser ends the opening too', async () => {
    const { history } = await database.open(database.name());
    await clearOrigin();
    endOpenings(2);
    expect(await history.baselines()).toEqual([]);
    await history.saveBaseline(baseline('b'));
    expect(await history.baselines()).toEqual([baseline('b')]);
  });

  it('is given up when three openings in a row are ended', async () => {
    const { history } = await database.open(database.name());
    await clearOrigin();
    endOpenings(3);
    await expect(history.baselines()).rejects.toMatchObject({ kind: 'failed', message: /AbortError/ });
    await history.saveBaseline(baseline('b')); // the next call begins anew
    expect(await history.baselines()).toEqual([baseline('b')]);
  });

  it('is opened once for calls that lose it together', async () => {
    const { history } = await database.open(database.name());
    await clearOrigin();
    const opened = vi.spyOn(IDBFactory.prototype, 'open');
    await Promise.all([history.baselines(), history.events(...ALL), history.saveBaseline(baseline('b'))]);
    expect(opened).toHaveBeenCalledTimes(1);
    expect(await history.baselines()).toEqual([baseline('b')]);
  });
});

import type { Baseline } from '../../geometry/baseline.ts';
import type { Millis } from '../../base/units.ts';
import { dayKey } from '../records/calendar.ts';
import { touched } from '../analysis/day-row.ts';
import { eventSchema, type HistoryEvent } from '../records/event.ts';
import { minuteSchema, type MinuteRecord } from '../records/minute.ts';
import { type Change, checked, validValues, type Store } from './store.ts';
import { HistoryError } from './history-error.ts';
import { STORE_NAMES, type Edit, type Row, type StoreName } from './rows.ts';
import type { SavedState, savedStateSchema } from '../records/saved-state.ts';
import { readSettings, settingsSchema, type Settings } from '../records/settings.ts';
import { baselineSchema, SAMPLE_CAMERA } from '../records/baseline-schema.ts';

/** What the worker writes at least once a minute, in one transaction. */
export interface Batch {
  readonly minutes?: readonly MinuteRecord[]; // one that is there already (same `at` and `run`) is replaced
  readonly events?: readonly HistoryEvent[];
  readonly state?: SavedState;
}

/** How many records existed, and how many are left. Any number left other than 0 is a fault. */
export interface Deletion {
  readonly removed: Readonly<Record<StoreName, number>>;
  readonly left: Readonly<Record<StoreName, number>>;
}

/**
 * All records that are stored. Every method is one transaction and rejects with a `HistoryError`. It skips damaged
 * records and reports them to `onFault`.
 */
export interface History {
  readonly sample: boolean; // the sample's: in memory only, gone when closed
  readonly store: Store; // for the archive, the saved snapshots and the backup, which are loaded when they are needed
  settings(): Promise<Settings>;
  changeSettings(change: (now: Settings) => Settings): Promise<Settings>; // `change` must not wait for anything
  baselines(): Promise<readonly Baseline[]>; // newest first
  baseline(id: string): Promise<Baseline | null>;
  saveBaseline(baseline: Baseline): Promise<void>;
  renameBaseline(id: string, name: string): Promise<void>;
  setEyeDistance(id: string, distance: number | null): Promise<void>; // cm; null: none
  deleteBaseline(id: string): Promise<void>;
  monitorState(): Promise<SavedState | null>;
  save(batch: Batch): Promise<void>;
  minutes(from: Millis, to: Millis): Promise<readonly MinuteRecord[]>; // epoch, from <= at < to, in order
  events(from: Millis, to: Millis): Promise<readonly HistoryEvent[]>; // likewise
  deleteEverything(): Promise<Deletion>;
  onChange(listener: (change: Change) => void): () => void; // by others, not by this history; returns how to stop listening
  close(): void;
}

type StateSchema = typeof savedStateSchema;

/** Only the monitor has a state, so the worker brings its schema: the page is smaller without it. */
let stateSchema: StateSchema | null = null;
export const provideStateSchema = (schema: StateSchema): void => {
  stateSchema = schema;
};
const providedStateSchema = (): StateSchema => {
  if (stateSchema === null) throw new Error('expected provideStateSchema before a state is read or written');
  return stateSchema;
};

const SETTINGS = 'settings';
const MONITOR = 'monitor';

/** The history in `store`: see `openHistory`. */
export const historyOver = (store: Store, sample: boolean): History => {
  const { rows, tell, damaged } = store;

  const settingsFrom = (stored: unknown): Settings => {
    const { settings, faults } = readSettings(stored);
    for (const fault of faults) damaged('settings', SETTINGS, fault);
    return settings;
  };

  /** Keeps the sample's camera and baseline out of the person's own data, and the person's out of the sample's. */
  const assertOwn = (cameraId: string | null, what: string) => {
    if (cameraId !== null && (cameraId === SAMPLE_CAMERA) !== sample) {
      throw new HistoryError(
        'refused',
        `${what} of camera '${cameraId}' in ${sample ? "the sample's" : 'own'} history`,
      );
    }
  };

  const changeSettings = async (change: (now: Settings) => Settings): Promise<Settings> => {
    let after: Settings | undefined;
    await rows.change('settings', SETTINGS, (stored) => {
      after = checked(settingsSchema, change(settingsFrom(stored)), 'settings');
      assertOwn(after.cameraId, 'settings');
      return after;
    });
    tell('settings');
    if (!after) throw new HistoryError('failed', 'the settings were not written');
    return after;
  };

  const baseline = async (id: string): Promise<Baseline | null> => {
    const value = await rows.get('baselines', id);
    return value === undefined
      ? null
      : (validValues(store, baselineSchema, [{ store: 'baselines', key: id, value }])[0] ?? null);
  };

  const saveBaseline = async (given: Baseline): Promise<void> => {
    assertOwn(given.cameraId, 'baseline');
    const value = checked(baselineSchema, given, 'baseline');
    await rows.write({ put: [{ store: 'baselines', key: value.id, value }] });
    tell('baselines');
  };

  const countAll = async (): Promise<Readonly<Record<StoreName, number>>> => {
    const counts = await Promise.all(STORE_NAMES.map(async (name) => [name, await rows.count(name)] as const));
    return Object.fromEntries(counts) as Record<StoreName, number>;
  };

  /** Minutes of past days are packed. The code that unpacks them is loaded only if there are any. */
  const packedMinutes = async (from: Millis, to: Millis): Promise<readonly MinuteRecord[]> => {
    const found = await rows.named('packs', dayKey(from, -12 * 60), dayKey(to, 14 * 60));
    if (found.length === 0) return [];
    const { unpack } = await import('../minute/pack.ts');
    return found
      .flatMap(({ key, value }) => unpack(value, (detail) => damaged('packs', key, detail)))
      .filter(({ at }) => at >= from && at < to);
  };

  return {
    sample,
    store,
    settings: async () => settingsFrom(await rows.get('settings', SETTINGS)),
    changeSettings,
    baselines: async () => {
      const found = validValues(store, baselineSchema, await rows.all('baselines'));
      return found.toSorted((a, b) => b.createdAt - a.createdAt);
    },
    baseline,
    saveBaseline,
    renameBaseline: async (id, name) => {
      const found = await baseline(id);
      if (found) await saveBaseline({ ...found, name });
    },
    setEyeDistance: async (id, distance) => {
      const found = await baseline(id);
      if (!found) return;
      const { eyeDistance: _, ...rest } = found;
      await saveBaseline(distance === null ? rest : { ...rest, eyeDistance: distance });
    },
    deleteBaseline: async (id) => {
      await rows.remove('baselines', id);
      const { baselineId } = settingsFrom(await rows.get('settings', SETTINGS));
      if (baselineId === id) await changeSettings((now) => ({ ...now, baselineId: null }));
      tell('baselines');
    },
    monitorState: async () => {
      const value = await rows.get('state', MONITOR);
      return value === undefined
        ? null
        : (validValues(store, providedStateSchema(), [{ store: 'state', key: MONITOR, value }])[0] ?? null);
    },
    save: async ({ minutes = [], events = [], state }) => {
      const batch: Row[] = [
        ...minutes.map((minute): Row => {
          const value = checked(minuteSchema, minute, 'minute');
          return { store: 'minutes', key: [value.at, value.run], value };
        }),
        ...events.map((event): Row => {
          const value = checked(eventSchema, event, 'event');
          return { store: 'events', key: [value.at, value.kind], value };
        }),
        ...(state
          ? [{ store: 'state', key: MONITOR, value: checked(providedStateSchema(), state, 'state') } as const]
          : []),
      ];
      const days = new Set([...minutes, ...events].map(({ day }) => day));
      const edit = [...days].map((day): Edit => ({ store: 'days', key: day, change: (row) => touched(row, day) }));
      await rows.write({ put: batch, edit, editing: days.size > 0 ? ['days'] : [] });
      for (const name of new Set(batch.map((row) => row.store))) if (name !== 'state') tell(name);
    },
    minutes: async (from, to) => {
      const [packed, loose] = await Promise.all([packedMinutes(from, to), rows.between('minutes', from, to)]);
      const fresh = validValues(store, minuteSchema, loose);
      if (packed.length === 0) return fresh;
      const { union } = await import('../minute/pack.ts');
      return union(packed, fresh);
    },
    events: async (from, to) => validValues(store, eventSchema, await rows.between('events', from, to)),
    deleteEverything: async () => {
      const removed = await countAll();
      await rows.clear();
      tell('everything');
      return { removed, left: await countAll() };
    },
    onChange: (listener) => store.onChange(listener),
    close: () => store.close(),
  };
};

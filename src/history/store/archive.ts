import * as v from 'valibot';
import type { Millis } from '../../base/units.ts';
import { addDays, boundsOf, type Span, dayKey, type DayKey } from '../records/calendar.ts';
import { RULES, type DayRow, dayRowSchema } from '../analysis/day-row.ts';
import { diaryKey, diaryKeys, diarySchema, isOfDay } from '../records/diary.ts';
import { eventSchema, type HistoryEvent } from '../records/event.ts';
import { minuteSchema, type MinuteRecord } from '../records/minute.ts';
import { pack, union, unpack } from '../minute/pack.ts';
import { rollUp, watchedIn, type Rollup } from '../analysis/rollup.ts';
import type { Address, Edit, StoreName } from './rows.ts';
import { validValues, type Store } from './store.ts';
import type { KeepMinutes } from '../records/settings.ts';
import type { Day } from '../analysis/summary.ts';

/** The records of one day. */
export interface DayRecords {
  readonly minutes: readonly MinuteRecord[]; // in order; the same minute has a record for each run
  readonly events: readonly HistoryEvent[]; // in order
}

/** How many records of a day existed, and how many are left. Any number left other than 0 is a fault. */
export interface DayDeletion {
  readonly removed: { readonly minutes: number; readonly events: number };
  readonly left: { readonly minutes: number; readonly events: number };
}

/** All past days: their rollups, and their minutes on request. Rejects with a `HistoryError`. */
export interface Archive {
  listed(): Promise<readonly DayKey[]>; // every day with a record, in order
  days(span: Span): Promise<readonly Day[]>; // those with minutes, in order
  records(day: DayKey): Promise<DayRecords>;
  deleteDay(day: DayKey): Promise<DayDeletion>;
  /** Rolls up and packs the days before `today`, and deletes minutes that are older than `keep` allows. */
  tidy(today: DayKey, keep: KeepMinutes): Promise<void>;
}

/** Retention of minutes, days. */
const KEPT: Readonly<Record<KeepMinutes, number>> = { '90 days': 90, 'a year': 366, 'for ever': Infinity };

export const openArchive = (store: Store): Archive => {
  const { rows, tell, damaged } = store;

  const loose = async <T extends { readonly day: DayKey }>(
    name: 'minutes' | 'events',
    schema: v.GenericSchema<unknown, T>,
    day: DayKey,
  ): Promise<readonly T[]> => {
    const { from, to } = boundsOf(day);
    return validValues(store, schema, await rows.between(name, from, to)).filter((one) => one.day === day);
  };

  const packed = async (day: DayKey): Promise<readonly MinuteRecord[]> => {
    const found = await rows.get('packs', day);
    return found === undefined ? [] : unpack(found, (detail) => damaged('packs', day, detail));
  };

  const records = async (day: DayKey): Promise<DayRecords> => {
    const [old, fresh, events] = await Promise.all([
      packed(day),
      loose('minutes', minuteSchema, day),
      loose('events', eventSchema, day),
    ]);
    return { minutes: union(old, fresh), events };
  };

  const addressOf = (name: 'minutes' | 'events', found: readonly (MinuteRecord | HistoryEvent)[]): Address[] =>
    found.map((one) => ({ store: name, key: [one.at, 'run' in one ? one.run : one.kind] }));

  /** Writes `rollup` into the day's row, unless something was written about that day since `row` was read. */
  const rolled = (row: DayRow, rollup: Rollup | null, thinned = row.thinned): Edit => ({
    store: 'days',
    key: row.day,
    change: (now) => {
      const current = v.safeParse(dayRowSchema, now);
      if (!current.success) return undefined;
      // Something was written since, so `rollup` is already out of date. Deleted minutes must be recorded all the same.
      if (current.output.changes !== row.changes) return thinned ? { ...current.output, rollup, thinned } : undefined;
      return { ...current.output, rollup, thinned, upTo: row.changes, rules: RULES } satisfies DayRow;
    },
  });

  /** The row with an up-to-date rollup. If most of the minutes were deleted, it keeps the rollup made before that. */
  const current = async (row: DayRow): Promise<DayRow> => {
    if (row.upTo === row.changes && row.rules === RULES) return row;
    const { minutes, events } = await records(row.day);
    const made = rollUp(minutes, events);
    const thinned = row.thinned && watchedIn(row.rollup) > watchedIn(made);
    const rollup = thinned ? row.rollup : made;
    await rows.write({ edit: [rolled(row, rollup, thinned)], editing: ['days'] });
    return { ...row, rollup, thinned, upTo: row.changes, rules: RULES };
  };

  const rowsOf = async ({ from, to }: Span) => validValues(store, dayRowSchema, await rows.named('days', from, to));

  /** Moves the minutes of a past day into its pack. */
  const packDay = async (row: DayRow): Promise<void> => {
    const fresh = await loose('minutes', minuteSchema, row.day);
    if (fresh.length === 0) return;
    const together = union(await packed(row.day), fresh);
    const now = await current(row);
    await rows.write({
      put: [{ store: 'packs', key: row.day, value: pack(row.day, together) }],
      edit: [rolled(now, now.rollup)],
      editing: ['days'],
      remove: addressOf('minutes', fresh),
    });
  };

  const thin = async (row: DayRow): Promise<void> => {
    const now = await current(row);
    const fresh = await loose('minutes', minuteSchema, row.day);
    await rows.write({
      edit: [rolled(now, now.rollup, true)],
      editing: ['days'],
      remove: [{ store: 'packs', key: row.day }, ...addressOf('minutes', fresh)],
    });
  };

  /** A day not later than the first with minutes that are not packed yet; null if all are packed. */
  const unpackedSince = async (): Promise<DayKey | null> => {
    const first = (await rows.keys('minutes'))[0];
    const at = first?.[0];
    return typeof at === 'number' ? dayKey(at as Millis, -12 * 60) : null;
  };

  const diaryOf = ({ from, to }: Span) => rows.named('diary', ...diaryKeys(from, to));

  const untypicalIn = async (span: Span): Promise<ReadonlySet<DayKey>> => {
    const entries = validValues(store, diarySchema, await diaryOf(span));
    return new Set(entries.flatMap((entry) => (entry.kind === 'untypical' ? [entry.day] : [])));
  };

  const day = (key: unknown): key is DayKey => typeof key === 'string';

  return {
    listed: async () => (await rows.keys('days')).filter(day),
    days: async (span) => {
      const found: Day[] = [];
      const marked = await untypicalIn(span);
      for (const row of await rowsOf(span)) {
        const { day: name, rollup, thinned } = await current(row);
        if (rollup) found.push({ day: name, rollup, thinned, ...(marked.has(name) && { untypical: true }) });
      }
      return found;
    },
    records,
    deleteDay: async (name) => {
      const before = await records(name);
      const { minutes, events } = before;
      const written = validValues(store, diarySchema, await diaryOf({ from: name, to: name }));
      await rows.write({
        remove: [
          { store: 'days', key: name },
          { store: 'packs', key: name },
          ...addressOf('minutes', await loose('minutes', minuteSchema, name)),
          ...addressOf('events', events),
          ...written.filter(isOfDay).map((entry) => ({ store: 'diary' as const, key: diaryKey(entry) })),
        ],
      });
      for (const changed of ['days', 'minutes', 'events', 'diary'] as const) tell(changed);
      const left = await records(name);
      return {
        removed: { minutes: minutes.length, events: events.length },
        left: { minutes: left.minutes.length, events: left.events.length },
      };
    },
    tidy: async (today, keep) => {
      const since = await unpackedSince();
      const yesterday = addDays(today, -1);
      const changed = new Set<StoreName>();
      if (since !== null) {
        for (const row of await rowsOf({ from: since, to: yesterday })) {
          await packDay(row);
          changed.add('days');
        }
      }
      if (Number.isFinite(KEPT[keep])) {
        const limit = addDays(today, -KEPT[keep]);
        const old = new Set((await rows.keys('packs')).filter((key) => day(key) && key < limit));
        for (const row of await rowsOf({ from: '0000' as DayKey, to: limit })) {
          if (!old.has(row.day)) continue;
          await thin(row);
          changed.add('days').add('minutes');
        }
      }
      for (const name of changed) tell(name);
    },
  };
};

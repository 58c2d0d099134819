import type { Millis } from '../../base/units.ts';
import { touched } from '../analysis/day-row.ts';
import { pack, union, unpack } from '../minute/pack.ts';
import type { DayKey } from '../records/calendar.ts';
import { eventSchema, type HistoryEvent } from '../records/event.ts';
import { minuteSchema, type MinuteRecord } from '../records/minute.ts';
import type { Address, Edit, Row } from './rows.ts';
import { checked, validValues, type Store } from './store.ts';

/** What was taken out of a day. Kept by the page until it is left, so that the deletion can be undone; nowhere else. */
export interface DayPart {
  readonly day: DayKey;
  readonly minutes: readonly MinuteRecord[]; // in order
  readonly events: readonly HistoryEvent[]; // in order
}

/** Everything that changes when minutes or events of a day do. */
const CHANGED = ['days', 'minutes', 'events'] as const;

const isWithin = (from: Millis, to: Millis) => (one: { readonly at: Millis }) => one.at >= from && one.at < to;

const addressesOf = ({ minutes, events }: DayPart): readonly Address[] => [
  ...minutes.map(({ at, run }): Address => ({ store: 'minutes', key: [at, run] })),
  ...events.map(({ at, kind }): Address => ({ store: 'events', key: [at, kind] })),
];

/** The rollup is made again when it is next needed. */
const changed = (day: DayKey): Edit => ({ store: 'days', key: day, change: (row) => touched(row, day) });

/**
 * Deletes the minutes and events of `day` that begin from `from` up to `to` (epoch), in one transaction: somebody else sat there.
 * Returns what was deleted. What the person wrote about the day stays.
 */
export const deleteDayPart = async (store: Store, day: DayKey, from: Millis, to: Millis): Promise<DayPart> => {
  const { rows, tell, damaged } = store;
  const within = isWithin(from, to);
  const loose = validValues(store, minuteSchema, await rows.between('minutes', from, to)).filter(
    (one) => one.day === day,
  );
  const events = validValues(store, eventSchema, await rows.between('events', from, to)).filter(
    (one) => one.day === day,
  );
  let packed: readonly MinuteRecord[] = [];
  const repack: Edit = {
    store: 'packs',
    key: day,
    change: (found) => {
      if (found === undefined) return undefined;
      const all = unpack(found, (detail) => damaged('packs', day, detail));
      packed = all.filter(within);
      return packed.length === 0
        ? undefined
        : pack(
            day,
            all.filter((one) => !within(one)),
          );
    },
  };
  await rows.write({
    edit: [repack, changed(day)],
    editing: ['packs', 'days'],
    remove: addressesOf({ day, minutes: loose, events }),
  });
  for (const name of CHANGED) tell(name);
  return { day, minutes: union(packed, loose), events };
};

/** Puts back what `deleteDayPart` took out, in one transaction. */
export const restoreDayPart = async ({ rows, tell }: Store, { day, minutes, events }: DayPart): Promise<void> => {
  const put = [
    ...minutes.map((minute): Row => ({
      store: 'minutes',
      key: [minute.at, minute.run],
      value: checked(minuteSchema, minute, 'minute'),
    })),
    ...events.map((event): Row => ({
      store: 'events',
      key: [event.at, event.kind],
      value: checked(eventSchema, event, 'event'),
    })),
  ];
  await rows.write({ put, edit: [changed(day)], editing: ['days'] });
  for (const name of CHANGED) tell(name);
};

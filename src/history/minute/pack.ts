import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';
import type { DayKey } from '../records/calendar.ts';
import { minuteSchema, watchedSeconds, type MinuteRecord } from '../records/minute.ts';
import { count, day, firstIssue } from '../records/schema.ts';

/** The minutes of a past day, compressed: about 60 bytes each instead of 300. */
export interface Pack {
  readonly day: DayKey; // the key
  readonly minutes: number; // how many
  readonly bytes: Uint8Array; // their JSON, deflated (RFC 1951): an array of minute records, in order
}

const packSchema: v.GenericSchema<unknown, Pack> = v.object({ day, minutes: count, bytes: v.instance(Uint8Array) });

/** Order of the store's keys. */
const inOrder = (a: MinuteRecord, b: MinuteRecord): number => a.at - b.at || a.run - b.run;

/** Both lists, each minute of each run once. Of two versions the one with more watched seconds, which was written later. */
export const union = (a: readonly MinuteRecord[], b: readonly MinuteRecord[]): readonly MinuteRecord[] => {
  const byKey = new Map<string, MinuteRecord>();
  for (const minute of [...a, ...b]) {
    const key = `${minute.at} ${minute.run}`;
    const there = byKey.get(key);
    if (!there || watchedSeconds(minute.seconds) > watchedSeconds(there.seconds)) byKey.set(key, minute);
  }
  return [...byKey.values()].toSorted(inOrder);
};

export const pack = (ofDay: DayKey, minutes: readonly MinuteRecord[]): Pack => ({
  day: ofDay,
  minutes: minutes.length,
  bytes: deflateSync(strToU8(JSON.stringify(minutes.toSorted(inOrder))), { level: 6 }),
});

/** The minutes of a stored pack. Skips damaged minutes and reports them, or a damaged pack, to `onDamage`. */
export const unpack = (stored: unknown, onDamage: (detail: string) => void): readonly MinuteRecord[] => {
  const read = v.safeParse(packSchema, stored);
  if (!read.success) {
    onDamage(firstIssue(read.issues));
    return [];
  }
  let listed: unknown;
  try {
    listed = JSON.parse(strFromU8(inflateSync(read.output.bytes)));
  } catch (error) {
    onDamage(`expected packed minutes: ${String(error)}`);
    return [];
  }
  if (!Array.isArray(listed)) {
    onDamage('expected a list of minutes');
    return [];
  }
  return listed.flatMap((one: unknown, index) => {
    const minute = v.safeParse(minuteSchema, one);
    if (minute.success) return [minute.output];
    onDamage(`${index}: ${firstIssue(minute.issues)}`);
    return [];
  });
};

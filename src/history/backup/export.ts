import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Archive } from '../archive.ts';
import type { DayKey } from '../day.ts';
import type { HistoryEvent } from '../event.ts';
import type { History } from '../history.ts';
import { innerOf } from '../inner.ts';
import type { MinuteRecord } from '../minute.ts';
import {
  BASELINES,
  DAYS,
  EVENTS,
  FORMAT,
  MANIFEST,
  minutesFile,
  SETTINGS,
  sha256,
  VERSION,
  type Manifest,
  type ThinnedDay,
} from './format.ts';

/** Every file has the same date, so that equal records make equal bytes. Zip knows no time before this. */
const EPOCH = new Date(1980, 0, 1);

const byMonth = (days: readonly DayKey[]): ReadonlyMap<string, readonly DayKey[]> => {
  const months = new Map<string, DayKey[]>();
  for (const day of days) months.set(day.slice(0, 7), [...(months.get(day.slice(0, 7)) ?? []), day]);
  return months;
};

/** Everything that is kept, as a zip. Read month by month: it needs little room, however long the history. */
export const exportBackup = async (history: History, archive: Archive): Promise<Blob> => {
  const { rows } = innerOf(history);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const failures: Error[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) failures.push(error);
    else chunks.push(chunk);
  });
  const sums: Record<string, string> = {};
  const add = async (name: string, content: unknown) => {
    const bytes = strToU8(JSON.stringify(content));
    if (name !== MANIFEST) sums[name] = await sha256(bytes);
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = EPOCH;
    zip.add(file);
    file.push(bytes, true);
  };

  const stored = await rows.get('settings', 'settings');
  await add(SETTINGS, stored === undefined ? null : await history.settings());
  await add(
    BASELINES,
    (await history.baselines()).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
  const days = await archive.listed();
  const events: HistoryEvent[] = [];
  const thinned: ThinnedDay[] = [];
  for (const [month, within] of byMonth(days)) {
    const minutes: MinuteRecord[] = [];
    for (const day of within) {
      const found = await archive.records(day);
      minutes.push(...found.minutes);
      events.push(...found.events);
    }
    if (minutes.length > 0)
      await add(
        minutesFile(month),
        minutes.toSorted((a, b) => a.at - b.at || a.run - b.run),
      );
    const [from, to] = [within[0], within.at(-1)];
    if (from === undefined || to === undefined) continue;
    for (const { day, rollup, thinned: only } of await archive.days({ from, to }))
      if (only) thinned.push({ day, rollup });
  }
  await add(
    EVENTS,
    events.toSorted((a, b) => a.at - b.at || (a.kind < b.kind ? -1 : 1)),
  );
  await add(DAYS, thinned);
  await add(MANIFEST, { format: FORMAT, version: VERSION, files: sums } satisfies Manifest);
  zip.end();
  if (failures[0]) throw failures[0];
  return new Blob(chunks, { type: 'application/zip' });
};

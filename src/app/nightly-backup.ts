import { effect } from '@preact/signals';
import { millis, minutes, type Millis } from '../base/units.ts';
import type { WrittenBackup } from '../history/backup/export.ts';
import { isThere, newTag, nightlyFaultOf, writeNightly } from '../history/backup/nightly-files.ts';
import { dayKey, localOffset, type DayKey } from '../history/records/calendar.ts';
import { initialNightly, type BackupFolder, type NightlyRecord } from '../history/records/nightly.ts';
import type { NightlyStore } from '../history/store/nightly-store.ts';
import type { AppWriters } from '../state/create-state.ts';
import type { AppState, NightlyFolder } from '../state/state.ts';
import { currentPrompt, currentWarning } from '../ui/view/interruptions.ts';

export interface NightlyParts {
  readonly state: AppState;
  readonly writers: {
    readonly data: Pick<AppWriters['data'], 'nightlyIs'>;
    readonly app: Pick<AppWriters['app'], 'tellFailure'>;
  };
  readonly store: NightlyStore;
  readonly writeBackup: () => Promise<WrittenBackup>; // loads what that needs
  readonly pickFolder: () => Promise<BackupFolder | null>;
  readonly inOneTab: (work: () => Promise<void>) => Promise<boolean>; // false: another tab is at it
  readonly isInUse: () => boolean; // the person has just clicked or typed in this page
}

/** A page that has just been opened has other things to do, and may be closed soon. [H] */
const SETTLED = minutes(1);
const WRITABLE = { mode: 'readwrite' } as const;

/** Nothing is going on that a busy moment of the page could disturb. */
const isQuiet = (state: AppState): boolean =>
  state.watching.monitor.value !== 'starting' &&
  state.calibration.progress.value === null &&
  state.reminders.reset.value === null &&
  currentWarning(state) === null &&
  currentPrompt(state) === null;

const dayOf = (now: Millis): DayKey => dayKey(now, localOffset(now));

type Attempt = Partial<NightlyRecord> & Pick<NightlyRecord, 'fault'>;

/** Writes a backup if anything changed since the last one. Never rejects: a fault is a result. */
async function attempt(
  { folder, tag, file, content }: NightlyRecord,
  now: Millis,
  writeBackup: NightlyParts['writeBackup'],
): Promise<Attempt> {
  try {
    const permission = await folder.queryPermission(WRITABLE);
    if (permission !== 'granted')
      return { fault: { code: permission === 'denied' ? 'blocked' : 'lapsed', detail: permission }, dismissed: false };
    const written = await writeBackup();
    if (written.content === content && file !== null && (await isThere(folder, file)))
      return { held: now, fault: null };
    const name = await writeNightly(folder, { day: dayOf(now), tag, file: written.file });
    return { made: now, held: now, file: name, content: written.content, fault: null };
  } catch (error) {
    return { fault: nightlyFaultOf(error), dismissed: false };
  }
}

/**
 * Once a day, at the first quiet moment, writes a backup into the folder that the person chose: the same file as by hand.
 * One of the open tabs does it. Returns a function that stops it.
 */
export function backUpNightly(parts: NightlyParts): () => void {
  const { state, writers, store } = parts;
  const begun = state.app.now.peek();
  let record: NightlyRecord | null = null;
  let busy = false;
  let looked: DayKey | null = null; // the day of the last attempt in this tab, also of one that could not be noted

  const show = () => {
    const told = record !== null && record.fault !== null && !record.dismissed;
    writers.data.nightlyIs({ folder: record && folderOf(record), told, busy, choose: () => carryOut(choose) });
  };
  const read = async () => {
    record = await store.get().catch(() => null); // why it cannot be read is said by what reads more of it
    show();
  };

  /** `asked`: by a click, also if today's attempt was made. */
  const run = async (asked: boolean): Promise<void> => {
    if (busy) return;
    busy = true;
    show();
    try {
      await parts.inOneTab(async () => {
        const now = state.app.now.peek();
        const today = dayOf(now);
        looked = today;
        const found = await store.get(); // another tab may have been quicker
        if (found === null || (found.tried === today && !asked)) return;
        await store.change(found.chosen, { tried: today }); // first: what ends the page must not do so again and again
        await store.change(found.chosen, await attempt(found, now, parts.writeBackup));
      });
    } finally {
      busy = false;
      await read();
    }
  };

  /** Begins `work` at once, within the click. A failure is shown as a notice. */
  const carryOut = (work: () => Promise<void>): Promise<void> =>
    work().catch((failure: unknown) => writers.app.tellFailure(failure));

  const choose = async () => {
    const folder = await parts.pickFolder();
    if (folder === null) return;
    looked = null; // should another tab be writing now, this one does it later
    await store.put(initialNightly(folder, millis(Date.now()), record?.tag ?? newTag()));
    await run(true);
  };
  const folderOf = ({ folder, chosen, made, held, fault }: NightlyRecord): NightlyFolder => ({
    name: folder.name,
    made,
    held,
    fault,
    again: () =>
      carryOut(async () => {
        await folder.requestPermission(WRITABLE); // what came of it, the attempt sees
        await run(true);
      }),
    dismiss: () => carryOut(() => store.change(chosen, { dismissed: true }).then(read)),
    forget: () => carryOut(() => store.remove().then(read)),
  });

  const stops = [
    effect(() => {
      void state.data.recorded.value; // deleted, or changed by another tab
      void read();
    }),
    effect(() => {
      const now = state.app.now.value;
      const today = dayOf(now);
      if (record === null || record.tried === today || looked === today || now - begun < SETTLED) return;
      if (busy || parts.isInUse() || !isQuiet(state)) return;
      void carryOut(() => run(false));
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

import * as v from 'valibot';
import type { Millis } from '../../base/units.ts';
import type { DayKey } from './calendar.ts';
import { day, instant } from './schema.ts';

/** One file of a folder: what is used of a `FileSystemFileHandle`. */
interface FolderFile {
  getFile(): Promise<Blob>;
  /** The file changes when the stream is closed, all at once. */
  createWritable(): Promise<{ write(data: Blob): Promise<void>; close(): Promise<void>; abort(): Promise<void> }>;
}

interface Wanted {
  readonly mode: 'readwrite';
}

/**
 * What is used of a `FileSystemDirectoryHandle`. TypeScript's library lacks its permissions, which are Chromium's:
 * https://wicg.github.io/file-system-access/#api-filesystemhandle
 */
export interface BackupFolder {
  readonly name: string;
  keys(): AsyncIterable<string>;
  getFileHandle(name: string, options?: { readonly create: boolean }): Promise<FolderFile>;
  removeEntry(name: string): Promise<void>;
  queryPermission(wanted: Wanted): Promise<PermissionState>; // never asks the person
  requestPermission(wanted: Wanted): Promise<PermissionState>; // needs a click
}

const FAULTS = [
  'lapsed', // the browser asks the person anew
  'blocked', // the browser refuses without asking
  'gone', // the folder was moved or deleted, or its disk is not connected
  'full', // no room on its disk
  'bulky', // a backup would be too large to be brought back
  'failed', // anything else
] as const;

/** Why the nightly backup could not be made. The ui words it. */
export interface NightlyFault {
  readonly code: (typeof FAULTS)[number];
  readonly detail: string; // as the program or the browser puts it
}

/** The folder that the person chose for the nightly backup, and what was written there. Of this browser: no backup holds it. */
export interface NightlyRecord {
  readonly folder: BackupFolder;
  readonly chosen: Millis; // epoch, when the person chose it
  readonly tag: string; // in the names of its files: two browsers may share a folder
  readonly tried: DayKey | null; // the day of the last attempt; null: none yet
  readonly made: Millis | null; // epoch, when the newest file was written; null: none yet
  readonly held: Millis | null; // epoch, when the newest file was last known to hold everything
  readonly file: string | null; // name of the newest file
  readonly content: string | null; // what the newest file holds, as `WrittenBackup.content`
  readonly fault: NightlyFault | null; // of the last attempt
  readonly dismissed: boolean; // that fault was put away
}

const isFolder = (value: unknown): value is BackupFolder =>
  typeof value === 'object' && value !== null && 'getFileHandle' in value && 'queryPermission' in value;

export const nightlySchema: v.GenericSchema<unknown, NightlyRecord> = v.object({
  folder: v.custom<BackupFolder>(isFolder),
  chosen: instant,
  tag: v.pipe(v.string(), v.regex(/^[a-z0-9]{6}$/)),
  tried: v.nullable(day),
  made: v.nullable(instant),
  held: v.nullable(instant),
  file: v.nullable(v.string()),
  content: v.nullable(v.string()),
  fault: v.nullable(v.object({ code: v.picklist(FAULTS), detail: v.string() })),
  dismissed: v.boolean(),
});

export const initialNightly = (folder: BackupFolder, chosen: Millis, tag: string): NightlyRecord => ({
  folder,
  chosen,
  tag,
  tried: null,
  made: null,
  held: null,
  file: null,
  content: null,
  fault: null,
  dismissed: false,
});

import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Linux counts processor time in hundredths of a second (USER_HZ), whatever the kernel's own tick. */
const TICKS_A_SECOND = 100;

interface Process {
  readonly parent: number;
  readonly ticks: number; // user and system, since it began
}

/** One line of /proc/<pid>/stat; the name in brackets may hold anything, so fields count from behind it (proc_pid_stat(5)). */
function read(pid: number): Process | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    const field = (number: number) => Number(fields[number - 3]);
    return { parent: field(4), ticks: field(14) + field(15) };
  } catch {
    return null; // ended between listing and reading
  }
}

/** A process and all it started. */
function tree(root: number): ReadonlyMap<number, Process> {
  const all = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const process = Number.isInteger(pid) ? read(pid) : null;
    if (process) all.set(pid, process);
  }
  const within = new Map<number, Process>();
  for (const [pid, process] of all) {
    let at = pid;
    while (at > 1 && at !== root) at = all.get(at)?.parent ?? 0;
    if (at === root) within.set(pid, process);
  }
  return within;
}

/** The numbers of a process and of all it started. */
export const pidsOf = (root: number): readonly number[] => [...tree(root).keys()];

/** What one process takes of the machine. */
export interface ProcessMemory {
  readonly pid: number;
  readonly kind: string; // Chromium's own word: browser, renderer, gpu-process, or what a utility does
  readonly resident: number; // bytes, mapped files and what is shared with others included
  readonly own: number; // bytes, without mapped files; what is shared is split among those who share it
}

/**
 * Memory of a process and all it started. `own` is what tells whether something is kept: the fake camera maps its film, and
 * program files are mapped by every process. Only on Linux; a process that ended meanwhile is left out.
 */
export const memoryOf = (root: number): readonly ProcessMemory[] =>
  [...tree(root).keys()].flatMap((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      const sums = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(sums)?.[1] ?? 0) * 1024;
      return [{ pid, kind: kindOf(command), resident: bytes('Rss'), own: bytes('Pss_Anon') + bytes('Pss_Shmem') }];
    } catch {
      return [];
    }
  });

const kindOf = (command: string): string => {
  const utility = /--utility-sub-type=(?:[\w.]+\.)?(\w+)/.exec(command)?.[1];
  return utility ?? /--type=([\w-]+)/.exec(command)?.[1] ?? 'browser';
};

/**
 * Share of one core that a process and all it started used over the next `seconds`: 1 is one core busy all the time.
 * Only on Linux; processes that began and ended in between are missed.
 */
export async function cpuOf(root: number, seconds: number): Promise<number> {
  const before = tree(root);
  const began = performance.now();
  await wait(seconds * 1000);
  const after = tree(root);
  const elapsed = (performance.now() - began) / 1000;
  let ticks = 0;
  for (const [pid, process] of after) ticks += process.ticks - (before.get(pid)?.ticks ?? 0);
  return ticks / TICKS_A_SECOND / elapsed;
}

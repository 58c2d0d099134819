import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Linux counts processor time in hundredths of a second (USER_HZ), whatever the kernel's own tick. */
const TICKS_A_SECOND = 100;
const PAGE_BYTES = 4096;

interface Process {
  readonly parent: number;
  readonly ticks: number; // user and system, since it began
  readonly pages: number; // resident
}

/** One line of /proc/<pid>/stat; the name in brackets may hold anything, so fields count from behind it (proc_pid_stat(5)). */
function read(pid: number): Process | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    const field = (number: number) => Number(fields[number - 3]);
    return { parent: field(4), ticks: field(14) + field(15), pages: field(24) };
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

/** Resident memory of a process and all it started, bytes. Shared pages count once for each. */
export const memoryOf = (root: number): number =>
  [...tree(root).values()].reduce((sum, { pages }) => sum + pages * PAGE_BYTES, 0);

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

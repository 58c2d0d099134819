import type { ProcessMemory } from '../bench/processes.ts';

const MEGABYTE = 1_000_000;
const WORTH_A_LINE = 10; // MB

/** The browser's processes at one moment. */
export interface Sample {
  readonly minute: number;
  readonly processes: readonly ProcessMemory[];
}

/** One process over the whole run, MB without mapped files. */
export interface MemoryRow {
  readonly what: string;
  readonly start: number;
  readonly middle: number;
  readonly end: number;
  readonly growth: number; // MB an hour, straight line through the second half
  readonly resident: number; // MB at the end, mapped files included
}

/** Least squares over the second half of points of minutes and MB. The first half is warm-up: caches fill, the collector learns. */
export function growthOf(points: readonly (readonly [minute: number, megabytes: number])[]): number {
  const half = points.slice(Math.floor(points.length / 2));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [time, memory] = [mean(half.map(([minute]) => minute)), mean(half.map(([, megabytes]) => megabytes))];
  const spread = half.reduce((sum, [minute]) => sum + (minute - time) ** 2, 0);
  const shared = half.reduce((sum, [minute, megabytes]) => sum + (minute - time) * (megabytes - memory), 0);
  return spread === 0 ? 0 : (60 * shared) / spread;
}

/** The processes that were there all the time, largest first. The largest renderer is the page's. */
export function memoryTable(samples: readonly Sample[]): readonly MemoryRow[] {
  const last = samples.at(-1)?.processes ?? [];
  const page = [...last].filter(({ kind }) => kind === 'renderer').sort((a, b) => b.own - a.own)[0];
  return last
    .map(({ pid, kind, resident }) => {
      const points = samples.flatMap(({ minute, processes }) => {
        const found = processes.find((process) => process.pid === pid);
        return found ? [[minute, found.own / MEGABYTE] as const] : [];
      });
      const megabytes = points.map(([, value]) => value);
      return {
        what: pid === page?.pid ? 'the page' : kind,
        start: megabytes[0] ?? 0,
        middle: megabytes[Math.floor(megabytes.length / 2)] ?? 0,
        end: megabytes.at(-1) ?? 0,
        growth: growthOf(points),
        resident: resident / MEGABYTE,
      };
    })
    .filter(({ end }) => end >= WORTH_A_LINE)
    .sort((a, b) => b.end - a.end);
}

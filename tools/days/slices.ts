import { HELD, type Held, type Sample, type Trials } from './trials.ts';

/** The trials of all slices as one; null: they are no slices of one sample that follow each other without a gap. */
export function merge(slices: readonly Trials[]): Trials | null {
  const [start, ...others] = slices.toSorted((a, b) => a.first - b.first);
  if (start === undefined) return null;
  return others.reduce<Trials | null>((all, next) => (all === null ? null : joined(all, next)), start);
}

function joined(all: Trials, next: Trials): Trials | null {
  const kind = ({ seed, noise, presets }: Sample) => JSON.stringify([seed, noise, presets]);
  if (kind(all) !== kind(next) || next.first !== all.first + all.days) return null;
  const held = (Object.keys(HELD) as Held[]).map((name) => [name, [...all.held[name], ...next.held[name]]]);
  return {
    ...all,
    days: all.days + next.days,
    good: [...all.good, ...next.good],
    held: Object.fromEntries(held) as Trials['held'],
    frozen: [...all.frozen, ...next.frozen],
  };
}

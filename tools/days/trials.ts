import type { Preset } from '../../src/alerts/alert-frequency.ts';
import type { MinuteRecord } from '../../src/history/records/minute.ts';
import type { Layer, Warning } from './layer.ts';
import { live } from './live.ts';
import type { Noise } from './noise.ts';
import type { Hold } from './person.ts';

/** Who is tried: `days` persons of `seed`, each with their own errors. */
export interface Sample {
  readonly days: number;
  readonly seed: number;
  readonly first: number; // index of the first person: a slice of a larger sample has the same persons as that
  readonly noise: Noise;
  readonly presets: readonly Preset[];
}

/** The indices of the persons, and from each a seed of their own. */
const persons = ({ days, first }: Sample): readonly number[] =>
  Array.from({ length: days }, (_, index) => first + index);
const seedOf = ({ seed }: Sample, index: number): number => seed * 1_000_003 + index;

/** A day of eight hours in which somebody sits well, for every person: what each preset warned about. */
export interface GoodDay {
  readonly warnings: Readonly<Partial<Record<Preset, readonly Warning[]>>>;
  readonly kept: Kept | null; // null: this person's history was not kept
}
interface Kept {
  readonly shifts: number;
  readonly seen: number; // s measured
  readonly well: number; // s of it recorded as good
}

const HOURS = 8;
const HISTORY_EVERY = 5; // the history of every fifth person is kept: it costs as much as the warnings and says little that differs

const goodDays = (sample: Sample): readonly GoodDay[] =>
  persons(sample).map((index) => {
    const history = index % HISTORY_EVERY === 0;
    const layers = live({ ...sample, person: seedOf(sample, index), seconds: HOURS * 3600, history });
    return {
      warnings: Object.fromEntries(sample.presets.map((preset, at) => [preset, layers[at]?.warnings ?? []])),
      kept: history ? keptOf(layers[0]?.minutes() ?? []) : null,
    };
  });

function keptOf(minutes: readonly MinuteRecord[]): Kept {
  const total = (of: (minute: MinuteRecord) => number) => minutes.reduce((sum, minute) => sum + of(minute), 0);
  return {
    shifts: total(({ shifts }) => shifts),
    seen: total(({ seconds: { good, watch, poor } }) => good + watch + poor),
    well: total(({ seconds }) => seconds.good),
  };
}

/** How late something was noticed, min after it began; null: not in the time that was waited. */
export interface Lateness {
  readonly sign: number | null; // the first cue or alert
  readonly alert: number | null;
}

const BEFORE = 20 * 60; // s of sitting well first

/** Postures that are to be noticed. A slump brings the head forward a little and the eyes nearer. */
export const HELD = {
  'slouch 0.9': { slouch: 0.9, headForwardIndex: 20, viewingDistance: 54 },
  'slouch 0.75': { slouch: 0.75, headForwardIndex: 18, viewingDistance: 55 },
  'slouch 0.6': { slouch: 0.6, headForwardIndex: 15, viewingDistance: 56 },
  'head forward 75 %': { headForwardIndex: 75, viewingDistance: 54 },
} as const satisfies Readonly<Record<string, Hold>>;
export type Held = keyof typeof HELD;

const SLUMP_WAIT = 30 * 60; // s

/** Twenty good minutes, then a posture that is kept. Breaks are put off, shifts go on. By person and preset. */
const heldPostures = (sample: Sample, held: Held): readonly (readonly Lateness[])[] =>
  persons(sample).map((index) => {
    const person = seedOf(sample, index);
    const doing = (second: number) => (second > BEFORE ? { hold: HELD[held], staying: true } : {});
    const layers = live({ ...sample, person, seconds: BEFORE + SLUMP_WAIT, doing, over });
    return layers.map((layer) => lateness(layer, BEFORE));
  });

const STILL_WAIT = 40 * 60; // s

/** Twenty good minutes and a last shift, then nothing moves any more; only the errors go on. By person and preset. */
const frozenUpright = (sample: Sample): readonly (readonly Lateness[])[] =>
  persons(sample).map((index) => {
    const person = seedOf(sample, index);
    const doing = (second: number) => ({ frozen: second > BEFORE });
    const layers = live({ ...sample, person, seconds: BEFORE + STILL_WAIT, doing, over });
    return layers.map((layer) => lateness(layer, BEFORE));
  });

const isAlerted = ({ warnings }: Layer): boolean =>
  warnings.some(({ kind, second }) => kind === 'alert' && second > BEFORE);

/** All presets have alerted. */
const over = (layers: readonly Layer[]): boolean => layers.every(isAlerted);

const lateness = ({ warnings }: Layer, onset: number): Lateness => {
  const first = (of: (warning: Warning) => boolean): number | null => {
    const found = warnings.find((warning) => warning.second > onset && of(warning));
    return found === undefined ? null : (found.second - onset) / 60;
  };
  return { sign: first(() => true), alert: first(({ kind }) => kind === 'alert') };
};

/** What came out of all trials: plain data, so that a slice can be kept in a file. */
export interface Trials extends Sample {
  readonly good: readonly GoodDay[]; // by person
  readonly held: Readonly<Record<Held, readonly (readonly Lateness[])[]>>; // by person and preset
  readonly frozen: readonly (readonly Lateness[])[]; // likewise
}

export function tryAll({ days, seed, first, noise, presets }: Sample, say: (what: string) => void): Trials {
  const sample: Sample = { days, seed, first, noise, presets };
  const told = <T>(what: string, of: () => T): T => {
    say(what);
    return of();
  };
  const good = told(`${days} good days`, () => goodDays(sample));
  const held = Object.keys(HELD).map((name): [Held, readonly (readonly Lateness[])[]] => {
    const posture = name as Held;
    return [posture, told(posture, () => heldPostures(sample, posture))];
  });
  const frozen = told('frozen upright', () => frozenUpright(sample));
  return { ...sample, good, held: Object.fromEntries(held) as Trials['held'], frozen };
}

import type { Preset } from '../../src/alerts/alert-frequency.ts';
import type { MinuteRecord } from '../../src/history/records/minute.ts';
import type { Layer, Warning } from './layer.ts';
import { live } from './live.ts';
import type { Noise } from './noise.ts';
import type { Hold } from './person.ts';

/** Who is tried: persons `seed` to `seed + days - 1`, each with their own errors. */
export interface Sample {
  readonly days: number;
  readonly seed: number;
  readonly noise: Noise;
  readonly presets: readonly Preset[];
}

const persons = ({ days, seed }: Sample): readonly number[] =>
  Array.from({ length: days }, (_, index) => seed * 1_000_003 + index);

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

export const goodDays = (sample: Sample): readonly GoodDay[] =>
  persons(sample).map((person, index) => {
    const history = index % HISTORY_EVERY === 0;
    const layers = live({ ...sample, person, seconds: HOURS * 3600, history });
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

/** How late something was noticed, min after it began; Infinity: not in the time that was waited. */
export interface Lateness {
  readonly sign: number; // the first cue or alert
  readonly alert: number;
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
export const heldPostures = (sample: Sample, held: Held): readonly (readonly Lateness[])[] =>
  persons(sample).map((person) => {
    const doing = (second: number) => (second > BEFORE ? { hold: HELD[held], staying: true } : {});
    const layers = live({ ...sample, person, seconds: BEFORE + SLUMP_WAIT, doing, over });
    return layers.map((layer) => lateness(layer, BEFORE));
  });

const STILL_WAIT = 40 * 60; // s

/** Twenty good minutes and a last shift, then nothing moves any more; only the errors go on. By person and preset. */
export const frozenUpright = (sample: Sample): readonly (readonly Lateness[])[] =>
  persons(sample).map((person) => {
    const doing = (second: number) => ({ frozen: second > BEFORE });
    const layers = live({ ...sample, person, seconds: BEFORE + STILL_WAIT, doing, over });
    return layers.map((layer) => lateness(layer, BEFORE));
  });

const isAlerted = ({ warnings }: Layer): boolean =>
  warnings.some(({ kind, second }) => kind === 'alert' && second > BEFORE);

/** All presets have alerted. */
const over = (layers: readonly Layer[]): boolean => layers.every(isAlerted);

const lateness = ({ warnings }: Layer, onset: number): Lateness => {
  const first = (of: (warning: Warning) => boolean): number => {
    const found = warnings.find((warning) => warning.second > onset && of(warning));
    return found === undefined ? Infinity : (found.second - onset) / 60;
  };
  return { sign: first(() => true), alert: first(({ kind }) => kind === 'alert') };
};

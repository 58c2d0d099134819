import { millis, minutes, seconds, type Millis } from '../../base/units.ts';
import * as Minutes from '../load/recent-minutes.ts';
import type { Cause, Explanation } from './outcome.ts';
import type { AlertState } from '../state.ts';
import { stillFor } from '../load/stillness.ts';
import { newest } from '../load/median-window.ts';
import { WORDS, type Warned } from './words.ts';

/** Which measure, for how long, and one thing to do. The same episode always says the same; the next one differs. */
export function explain(state: AlertState, cause: Cause, episode: number): Explanation {
  const warned = cause in WORDS ? (cause as Warned) : 'stillness';
  const words = WORDS[warned];
  const held = heldOf(state, warned);
  const { seenLow } = words;
  const seen = seenLow !== null && isLow(state, warned) ? seenLow : words.seen;
  return {
    cause,
    title: inTurn(words.titles, episode),
    text: `${seen} for ${span(held)}. ${inTurn(words.acts, episode)}`,
    basis: words.basis,
    heldFor: held.time,
  };
}

interface Held {
  readonly time: Millis; // measured time with the cause there
  readonly of: Millis | null; // measured time looked back on, where the cause came and went; null: without a break
}

function heldOf(state: AlertState, cause: Warned): Held {
  if (cause === 'stillness') return { time: stillFor(state.stillness), of: null };
  if (cause === 'creep') return { time: state.creep.loading, of: null };
  const track = state.tracks[cause];
  if (track === undefined) return { time: millis(0), of: null };
  const time = Minutes.marked(track.ring);
  const since = track.band === null ? 0 : state.clock.age - track.band.since;
  return { time, of: since >= time - BLINK ? null : Minutes.lookedBack(state.minutes) };
}

const BLINK = seconds(20); // [H] the median's own lag and a glance aside do not make a break

function isLow({ tracks }: AlertState, cause: Warned): boolean {
  if (cause === 'creep' || cause === 'stillness') return false;
  const track = tracks[cause];
  return track !== undefined && (newest(track.window) ?? 0) < 0;
}

const inTurn = (choices: readonly [string, ...string[]], episode: number): string =>
  choices[Math.max(0, episode - 1) % choices.length] ?? choices[0];

/** Rounded down: nothing is said to have lasted longer than it did. */
function span({ time, of }: Held): string {
  const whole = Math.floor(time / minutes(1));
  const outOf = of === null ? 0 : Math.round(of / minutes(1));
  if (of !== null && outOf > whole && whole >= 1) return `${whole} of the last ${outOf} minutes`;
  if (time < minutes(2)) return `${Math.max(10, Math.floor(time / seconds(10)) * 10)} seconds`;
  return `${whole} minutes`;
}

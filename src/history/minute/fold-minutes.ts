import type { AlertInput } from '../../alerts/state.ts';
import { LIMITS } from '../../alerts/limits.ts';
import type { Outcome, PlumblineEvent } from '../../alerts/decide/outcome.ts';
import { METRIC_IDS, isMeasured, type UnknownReason } from '../../geometry/metric.ts';
import type { Reading } from '../../geometry/reading.ts';
import { isSetBack } from '../../base/clock.ts';
import { millis, minutes, type Millis } from '../../base/units.ts';
import type { MinuteRecord } from '../records/minute.ts';
import { credited, freshMinute, recordOf, type RunningMinute, type Spent } from './running-minute.ts';

const MINUTE = minutes(1);

/** What is known about one instant. */
export interface MinuteStep {
  readonly input: AlertInput;
  readonly outcome: Outcome; // the alert layer's answer to `input`
  readonly events: readonly PlumblineEvent[]; // ... and what it raised
  readonly offset: number; // minutes that local time is ahead of UTC
  readonly desk: 'sitting' | 'standing' | null; // of the baseline in use
}

/** The last instant. It counts for the time that follows it, up to the limit that the alert layer uses. */
interface Standing {
  readonly until: Millis; // time after this was not seen
  readonly creditedTo: Millis; // time before this is already counted
  readonly spent: Spent;
  readonly reading: Reading | null;
  readonly shifted: number; // number of the last shift until then; 0: none
}

/** The state between two instants, as plain data. */
export interface MinuteState {
  readonly run: Millis; // epoch, when this watching began: a new one for every start
  readonly standing: Standing | null;
  readonly running: RunningMinute | null;
  readonly heardAt: Millis | null; // epoch, the newest instant as it came, late or not
}

export const beginMinutes = (run: Millis): MinuteState => ({
  run: millis(Math.round(run)),
  standing: null,
  running: null,
  heardAt: null,
});

const minuteStart = (at: Millis): Millis => millis(Math.floor(at / MINUTE) * MINUTE);

/** Why posture was unknown although a person was seen: the reason that most metrics share. */
const reasonOf = (reading: Reading): UnknownReason => {
  if (reading.gate) return reading.gate;
  const votes = new Map<UnknownReason, number>();
  for (const id of METRIC_IDS) {
    const measure = reading.metrics[id];
    // 'wrong view' is permanent (a front view has no side metrics), so it does not explain this instant.
    if (isMeasured(measure) || measure.unknown === 'wrong view') continue;
    votes.set(measure.unknown, (votes.get(measure.unknown) ?? 0) + 1);
  }
  const most = [...votes].sort(([, a], [, b]) => b - a)[0];
  return most?.[0] ?? 'still settling'; // measured, but for too short a time to have a band
};

/** How the time of an instant is counted; null for a click, which measures nothing. */
const spentOn = (input: AlertInput, outcome: Outcome): Spent | null => {
  switch (input.kind) {
    case 'away':
      return { as: 'away' };
    case 'blind':
      return { unknown: input.reason };
    case 'reading':
      return outcome.posture === 'unknown' ? { unknown: reasonOf(input.reading) } : { as: outcome.posture };
    case 'snooze':
    case 'wake':
      break;
  }
  return null;
};

/** Adds the time from `from` to `to`, both within the running minute: as seen until `standing.until`, then as not measured. */
const creditUntil = (running: RunningMinute, standing: Standing, from: Millis, to: Millis): RunningMinute => {
  const seenUntil = Math.min(to, Math.max(from, standing.until));
  const paused = 'unknown' in standing.spent && standing.spent.unknown === 'paused';
  const seen = credited(running, standing.spent, standing.reading, seenUntil - from);
  return credited(seen, { unknown: paused ? 'paused' : 'asleep' }, null, to - seenUntil);
};

export interface Folded {
  readonly state: MinuteState;
  readonly finished: readonly MinuteRecord[]; // minutes that ended before this instant, oldest first
}

/**
 * Adds one instant to the minute. After the clock was set back the running minute ends as it is, and a new run begins: the same
 * minutes of the day come again, and are another run's.
 */
export const foldMinute = (state: MinuteState, step: MinuteStep): Folded => {
  const { heardAt, running, run } = state;
  const { at } = step.input;
  if (heardAt === null || running === null || !isSetBack(heardAt, at)) return fold({ ...state, heardAt: at }, step);
  const folded = fold({ ...beginMinutes(at), heardAt: at }, step);
  return { state: folded.state, finished: [recordOf(run, running), ...folded.finished] };
};

/**
 * Adds one instant to the minute. Instants must arrive in the order of their capture times; of a late or repeated one
 * only its events are counted. A minute that lies completely in a gap gets no record.
 */
const fold = (state: MinuteState, { input, outcome, events, offset, desk }: MinuteStep): Folded => {
  const { standing } = state;
  const spent = spentOn(input, outcome);
  const at = millis(Math.max(input.at, standing?.creditedTo ?? input.at));
  const start = minuteStart(at);
  const finished: MinuteRecord[] = [];

  const late = standing !== null && input.at <= standing.creditedTo;
  let running = (standing && state.running) ?? freshMinute(start, offset, desk);
  if (standing) {
    let from = standing.creditedTo;
    while (running.at < start) {
      const end = millis(running.at + MINUTE);
      finished.push(recordOf(state.run, creditUntil(running, standing, from, end)));
      // Continue with the next minute while the last instant still counts, otherwise with the minute of `at`.
      from = standing.until > end ? end : start;
      running = freshMinute(from, offset, desk);
    }
    running = creditUntil(running, standing, from, at);
  }

  const told = (kind: PlumblineEvent['kind']) => events.filter((event) => event.kind === kind).length;
  const measured = input.kind === 'reading' && !late;
  const { last } = outcome.shifts;
  const shifted = standing !== null && last !== null && last.number > standing.shifted ? last.size : null;
  running = {
    ...running,
    alerts: running.alerts + told('alert'),
    cues: running.cues + told('cue'),
    shifts: running.shifts + (shifted === 'large' ? 1 : 0),
    smallShifts: running.smallShifts + (shifted === 'small' ? 1 : 0),
    risk: measured ? Math.max(running.risk ?? 0, outcome.risk) : running.risk,
  };

  const next: Standing | null =
    spent && !late
      ? {
          until: millis(at + (input.kind === 'away' ? LIMITS.awayCredit : LIMITS.credit)),
          creditedTo: at,
          spent,
          reading: measured ? input.reading : null,
          shifted: last?.number ?? 0,
        }
      : standing && { ...standing, creditedTo: at };
  return { state: { ...state, standing: next, running }, finished };
};

/** The running minute so far, for a page that is being hidden, closed or stopped; null before the first instant. */
export const minuteSoFar = ({ run, running, standing }: MinuteState, now: Millis): MinuteRecord | null => {
  if (!running) return null;
  const to = millis(Math.min(Math.max(now, standing?.creditedTo ?? now), running.at + MINUTE));
  return recordOf(run, standing ? creditUntil(running, standing, standing.creditedTo, to) : running);
};

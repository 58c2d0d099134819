import type { AlertState, BreakEvent, Breaks } from '../../alerts/index.ts';
import type { Baseline } from '../../geometry/baseline.ts';
import { minutes, type Millis } from '../../base/units.ts';
import type { Batch, History } from '../../history/store/history.ts';
import type { MinuteRecord } from '../../history/records/minute.ts';
import { beginMinutes, foldMinute, minuteSoFar } from '../../history/minute/fold-minutes.ts';
import {
  breakEventOf,
  calibrationEvent,
  cameraEvent,
  eventOf,
  type HistoryEvent,
} from '../../history/records/event.ts';
import { dayKey, localOffset, type DayKey } from '../../history/records/day-key.ts';
import { failureOf, type Failure } from '../failure.ts';
import type { Step } from '../pipeline.ts';

/** The state is written at least this often, so that a crash costs no more than the running minute. */
const SAVE_EVERY = minutes(1);

/** So much is held when nothing can be written, then the oldest goes. [H] */
const HELD = { minutes: 24 * 60, events: 500 } as const;

type Unsaved = Required<Pick<Batch, 'minutes' | 'events'>>;
const NOTHING: Unsaved = { minutes: [], events: [] };
const together = (a: Unsaved, b: Unsaved): Unsaved => ({
  minutes: [...a.minutes, ...b.minutes].slice(-HELD.minutes),
  events: [...a.events, ...b.events].slice(-HELD.events),
});

export interface Recorder {
  /** Takes note of one step; writes when a minute is full, something happened, or the state has grown old. */
  record(step: Step, baseline: Baseline | null): void;
  calibrated(baseline: Baseline): void;
  /** Breaks as they stand now, and what has just happened; written with the next save, events at once. */
  took(breaks: Breaks, events: readonly BreakEvent[]): void;
  /** Writes everything so far: the page is being hidden, closed or stopped. */
  flush(at: Millis): void;
}

/**
 * `onTrouble` hears of writes that failed: what could not be kept is said, and watching goes on. `onDayOver` is called with
 * the first instant of every new day.
 */
export function createRecorder(
  history: History,
  startedAt: Millis,
  onTrouble: (failure: Failure) => void,
  onDayOver: (at: Millis) => void,
): Recorder {
  let folding = beginMinutes(startedAt);
  let alerts: AlertState | null = null;
  let breaks: Breaks | null = null;
  let savedAt: Millis | null = null;
  let day: DayKey | null = null;
  let mistrusted: string | null = null; // the calibration that a moved camera has made worthless

  let unsaved: Unsaved = NOTHING; // what could not be written, for the next save
  let told: string | null = null; // the trouble that has been told, as JSON; null: writing works

  const save = ({ minutes = [], events = [], state }: Batch) => {
    const batch = { minutes: [...unsaved.minutes, ...minutes], events: [...unsaved.events, ...events] };
    unsaved = NOTHING;
    history.save({ ...batch, ...(state && { state }) }).then(
      () => (told = null),
      (failure: unknown) => {
        // What the store refuses is wrong and stays so; a full disk may be freed.
        const trouble = failureOf(failure);
        const mayWorkLater = !(trouble.kind === 'history' && trouble.problem === 'refused');
        if (mayWorkLater) unsaved = together(unsaved, batch);
        const said = JSON.stringify(trouble);
        if (said !== told) onTrouble(trouble); // once, not every minute
        told = said;
      },
    );
  };
  const stateBatch = (at: Millis): Batch => {
    savedAt = at;
    return alerts ? { state: { version: 1, savedAt: at, alerts, ...(breaks && { breaks }) } } : {};
  };

  return {
    record(step, baseline) {
      const { input, outcome, events, state } = step;
      const offset = localOffset(input.at);
      const folded = foldMinute(folding, { input, outcome, events, offset, desk: baseline?.desk ?? null });
      folding = folded.state;
      const today = dayKey(input.at, offset);
      if (day !== null && day !== today) onDayOver(input.at);
      day = today;
      alerts = state.alerts;
      savedAt ??= input.at;
      const kept = events
        .map((event) => eventOf(event, offset))
        .filter((event): event is HistoryEvent => event !== null);
      if (state.mistrusted !== null && state.mistrusted !== mistrusted)
        kept.push(cameraEvent('moved', input.at, offset));
      mistrusted = state.mistrusted;
      const due = folded.finished.length > 0 || kept.length > 0 || input.at - savedAt >= SAVE_EVERY;
      if (due) save({ minutes: folded.finished, events: kept, ...stateBatch(input.at) });
    },
    calibrated: (baseline) => save({ events: [calibrationEvent(baseline, localOffset(baseline.createdAt))] }),
    took(now, happened) {
      breaks = now;
      const kept = happened
        .map((event) => breakEventOf(event, localOffset(event.at)))
        .filter((event): event is HistoryEvent => event !== null);
      if (kept.length > 0) save({ events: kept });
    },
    flush(at) {
      const running: MinuteRecord | null = minuteSoFar(folding, at);
      save({ ...(running && { minutes: [running] }), ...stateBatch(at) });
    },
  };
}

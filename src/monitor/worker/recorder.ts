import type { AlertState } from '../../alerts/state.ts';
import type { BreakEvent } from '../../alerts/breaks/breaks.ts';
import type { Breaks } from '../../alerts/breaks/state.ts';
import type { Baseline } from '../../geometry/baseline.ts';
import { timeSince } from '../../base/clock.ts';
import { minutes, type Millis } from '../../base/units.ts';
import type { MinuteRecord } from '../../history/records/minute.ts';
import { beginMinutes, foldMinute, minuteSoFar } from '../../history/minute/fold-minutes.ts';
import {
  breakEventOf,
  calibrationEvent,
  cameraEvent,
  eventOf,
  type HistoryEvent,
} from '../../history/records/event.ts';
import { dayKey, localOffset, type DayKey } from '../../history/records/calendar.ts';
import { savedStateSchema } from '../../history/records/saved-state.ts';
import { provideStateSchema, type Batch, type History } from '../../history/store/history.ts';
import { failureOf, type MonitorNotice } from '../failure.ts';
import type { PipelineStep } from '../pipeline.ts';

provideStateSchema(savedStateSchema); // the worker has it from the start

/** The state is written at least this often, so that a crash costs no more than the running minute. */
const SAVE_EVERY = minutes(1);

/** The most records kept in memory while nothing can be written; then the oldest are dropped. [H] */
const HELD = { minutes: 24 * 60, events: 500 } as const;

type UnsavedRecords = Required<Pick<Batch, 'minutes' | 'events'>>;
const NOTHING: UnsavedRecords = { minutes: [], events: [] };
const merged = (a: UnsavedRecords, b: UnsavedRecords): UnsavedRecords => ({
  minutes: [...a.minutes, ...b.minutes].slice(-HELD.minutes),
  events: [...a.events, ...b.events].slice(-HELD.events),
});

export interface Recorder {
  /** Records one step. Writes when a minute is complete, an event happened, or the last write is a minute old. */
  record(step: PipelineStep, baseline: Baseline | null): void;
  calibrated(baseline: Baseline): void;
  /** Records the state of breaks, written with the next save, and their new events, written at once. */
  recordBreaks(breaks: Breaks, events: readonly BreakEvent[]): void;
  /** Writes everything so far. Call it when the page is hidden or closed, or watching stops. */
  flush(at: Millis): void;
}

/** Records that the database refuses are dropped, and the others are written. After any other fault nothing is written until it ends. */
function troubleOf(failure: unknown): { readonly notice: MonitorNotice; readonly mayWorkLater: boolean } {
  const trouble = failureOf(failure);
  const refused = trouble.kind === 'history' && trouble.problem === 'refused';
  const notice = trouble.kind === 'history' && !refused ? ({ kind: 'unkept', why: trouble.problem } as const) : trouble;
  return { notice, mayWorkLater: !refused };
}

/**
 * `onTrouble` is called when a write fails, and when one works again; watching goes on. `onDayOver` is called with the first instant of each new day.
 */
export function createRecorder(
  history: History,
  startedAt: Millis,
  onTrouble: (notice: MonitorNotice) => void,
  onDayOver: (at: Millis) => void,
): Recorder {
  let folding = beginMinutes(startedAt);
  let alerts: AlertState | null = null;
  let breaks: Breaks | null = null;
  let savedAt: Millis | null = null;
  let day: DayKey | null = null;

  let unsaved: UnsavedRecords = NOTHING; // records of failed writes, for the next save
  let reported: string | null = null; // the last reported trouble, as JSON; null: writing works

  const save = ({ minutes = [], events = [], state }: Batch) => {
    const batch = { minutes: [...unsaved.minutes, ...minutes], events: [...unsaved.events, ...events] };
    unsaved = NOTHING;
    history.save({ ...batch, ...(state && { state }) }).then(
      () => {
        if (reported !== null) onTrouble({ kind: 'unkept', why: null });
        reported = null;
      },
      (failure: unknown) => {
        const { notice, mayWorkLater } = troubleOf(failure);
        if (mayWorkLater) unsaved = merged(unsaved, batch);
        const report = JSON.stringify(notice);
        if (report !== reported) onTrouble(notice); // once, not every minute
        reported = report;
      },
    );
  };
  const stateBatch = (at: Millis): Batch => {
    savedAt = at;
    return alerts ? { state: { version: 1, savedAt: at, alerts, ...(breaks && { breaks }) } } : {};
  };

  return {
    record(step, baseline) {
      const { input, outcome, events, state, relevel } = step;
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
      if (relevel === 'moved' || relevel === 'recovered') kept.push(cameraEvent(relevel, input.at, offset));
      const due = folded.finished.length > 0 || kept.length > 0 || timeSince(savedAt, input.at) >= SAVE_EVERY;
      if (due) save({ minutes: folded.finished, events: kept, ...stateBatch(input.at) });
    },
    calibrated: (baseline) => save({ events: [calibrationEvent(baseline, localOffset(baseline.createdAt))] }),
    recordBreaks(now, happened) {
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

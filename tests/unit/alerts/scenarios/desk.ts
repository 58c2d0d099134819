import { outcomeAt } from '../../../../src/alerts/decide/outcome-at.ts';
import type { PlumblineEvent } from '../../../../src/alerts/decide/outcome.ts';
import { defaultReminderSettings, type ReminderSettings } from '../../../../src/alerts/reminders/reminder-settings.ts';
import type { AlertSettings } from '../../../../src/alerts/settings.ts';
import type { AlertInput } from '../../../../src/alerts/state.ts';
import { minutes, seconds, type Millis } from '../../../../src/base/units.ts';
import {
  beginMinutes,
  foldMinute,
  minuteSoFar,
  type MinuteState,
} from '../../../../src/history/minute/fold-minutes.ts';
import type { MinuteRecord } from '../../../../src/history/records/minute.ts';
import { initialPipeline } from '../../../../src/monitor/pipeline.ts';
import type { ReminderOrder } from '../../../../src/monitor/protocol.ts';
import { createReminders, type Reminders } from '../../../../src/monitor/worker/reminders.ts';
import { Sitting, START } from '../sitting.ts';

/** What was suggested, and when. */
export interface Suggested {
  readonly at: number; // min since the start
  readonly what: string;
}

/** Somebody at a desk with all that follows the alert layer: suggestions, breaks and the minutes of the history. */
export class Desk extends Sitting {
  readonly suggested: Suggested[] = [];
  readonly breaks: number[] = []; // min since the start, when each ended
  private readonly reminders: Reminders;
  private folding: MinuteState = beginMinutes(START);
  private readonly finished: MinuteRecord[] = [];

  constructor(alerts: Partial<AlertSettings> = {}, reminders: Partial<ReminderSettings> = {}) {
    super(alerts);
    this.reminders = createReminders({
      now: () => this.at,
      post: (message) => {
        if (message.type === 'prompt')
          this.suggested.push({ at: this.minute(message.prompt.at), what: message.prompt.what });
      },
      keep: (_, events) => {
        for (const event of events) if (event.kind === 'break') this.breaks.push(this.minute(event.at));
      },
    });
    this.reminders.set({ ...defaultReminderSettings(), ...reminders });
  }

  override feed(input: AlertInput): this {
    const before = this.events.length;
    super.feed(input);
    const events = this.events.slice(before);
    const outcome = outcomeAt(this.state, input.at, this.settings);
    const reading = input.kind === 'reading' ? input.reading : null;
    const { state, finished } = foldMinute(this.folding, { input, outcome, events, offset: 0, desk: 'sitting' });
    this.folding = state;
    this.finished.push(...finished);
    this.reminders.step(
      {
        state: initialPipeline(this.state),
        input,
        reading,
        outcome,
        events,
        baseline: null,
        relevel: 'steady',
        pose: null,
      },
      null,
    );
    return this;
  }

  order(order: ReminderOrder): this {
    this.reminders.order(order, null);
    return this;
  }

  /** The same again and again, for `duration`. */
  again(duration: Millis, round: (desk: this, turn: number) => unknown): this {
    const end = this.at + duration;
    for (let turn = 0; this.at < end; turn++) round(this, turn);
    return this;
  }

  get prompt(): string | null {
    return this.reminders.breaks.prompt?.what ?? null;
  }

  /** The minutes as the history keeps them. */
  get minutes(): readonly MinuteRecord[] {
    const open = minuteSoFar(this.folding, this.at);
    return open === null ? this.finished : [...this.finished, open];
  }

  /** Recorded time, min. */
  recorded(as: 'good' | 'watch' | 'poor' | 'away'): number {
    return this.minutes.reduce((sum, { seconds: spent }) => sum + spent[as], 0) / 60;
  }

  /** When a cue or an alert about something came, min since the start. */
  about(cause: string, kind?: PlumblineEvent['kind']): number[] {
    return this.events.flatMap((event) =>
      'explanation' in event && event.explanation.cause === cause && (kind ?? event.kind) === event.kind
        ? [this.minute(event.at)]
        : [],
    );
  }

  private minute(at: Millis): number {
    return (at - START) / minutes(1);
  }
}

/** Readings this far apart are the longest that count in full: enough for hours in which little happens. */
export const SLOW = seconds(5);

export const hours = (count: number): Millis => minutes(60 * count);

/** The most of these within any hour. */
export const mostAnHour = (times: readonly number[]): number =>
  Math.max(0, ...times.map((from) => times.filter((time) => time >= from && time < from + 60).length));

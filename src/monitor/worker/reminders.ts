import { defaultReminderSettings, type ReminderSettings } from '../../alerts/reminders/reminder-settings.ts';
import { isCueFree } from '../../alerts/reminders/cue-free-days.ts';
import { quietUntil } from '../../alerts/reminders/quiet-hours.ts';
import type { AlertSettings } from '../../alerts/settings.ts';
import { type Breaks, initialBreaks } from '../../alerts/breaks/state.ts';
import {
  recordDeskMove,
  recordReset,
  recordWater,
  stepBreaks,
  type BreakEvent,
  type BreakInput,
  type BreakStep,
} from '../../alerts/breaks/breaks.ts';
import { postpone } from '../../alerts/breaks/prompt.ts';
import * as Reset from '../../alerts/breaks/reset/reset.ts';
import type { Baseline } from '../../geometry/baseline.ts';
import { stanceOf, stanceOfBaseline } from '../../geometry/motion/stance.ts';
import { timeSince } from '../../base/clock.ts';
import { millis, minutes, type Millis } from '../../base/units.ts';
import { localOffset } from '../../history/records/calendar.ts';
import type { FromWorker, ReminderOrder } from '../protocol.ts';
import type { WatchStep } from './watch.ts';

/** No suggestion comes within this time after a warning. [H] */
const AFTER_WARNING = minutes(5);
/** An episode of warnings delays suggestions by this time from its first warning, and no longer, however often the warning is repeated. [H] */
const WARNING_STANDS = minutes(30);

/** Quiet hours, breaks and the guided reset: the adapter around the pure reducers of src/alerts. */
export interface Reminders {
  readonly eager: boolean; // every picture should be analysed, for a guided reset
  readonly breaks: Breaks;
  set(settings: ReminderSettings): void;
  /** Continues from the stored state; null: from the initial one. */
  restore(breaks: Breaks | null): void;
  /** The alert settings, with what holds warnings back now. */
  settings(alerts: AlertSettings): AlertSettings;
  order(order: ReminderOrder, baseline: Baseline | null): void;
  /** Ends the current quiet hours; the next ones come as planned. */
  wake(): void;
  step(seen: WatchStep, baseline: Baseline | null): void;
}

export interface RemindersParts {
  readonly now: () => Millis;
  readonly post: (message: FromWorker) => void;
  readonly keep: (breaks: Breaks, events: readonly BreakEvent[]) => void;
}

export function createReminders({ now, post, keep }: RemindersParts): Reminders {
  let settings = defaultReminderSettings();
  let breaks = initialBreaks();
  let reset: Reset.Reset | null = null;
  let warnedAt: Millis | null = null; // epoch, newest cue or alert
  let begun: { readonly episode: number; readonly at: Millis } | null = null; // the episode of it, and its first warning, epoch
  let loudUntil: Millis | null = null; // epoch, end of the quiet hours that the person ended early

  const take = ({ breaks: next, events }: BreakStep) => {
    breaks = next;
    keep(breaks, events);
    for (const event of events) if (event.kind === 'prompt') post({ type: 'prompt', prompt: { ...event } });
    if (events.length > 0) tell();
  };
  const tell = () => post({ type: 'breaks', last: breaks.last, prompt: breaks.prompt });

  const quietEnd = (at: Millis): Millis | null => {
    const until = quietUntil(settings.quiet, at, localOffset);
    return until === null || (loudUntil !== null && at < loudUntil) ? null : until;
  };
  const heldUntil = (at: Millis): Millis | null => {
    const quiet = quietEnd(at);
    return reset === null ? quiet : millis(Math.max(quiet ?? 0, Reset.endOf(reset)));
  };

  const warned = ({ episode }: WatchStep['outcome'], at: Millis): BreakInput['warned'] => {
    const since = timeSince(warnedAt, at);
    if (since < AFTER_WARNING) return 'just now';
    return episode !== null && timeSince(begun?.at ?? null, at) < WARNING_STANDS ? 'stands' : null;
  };
  const noteWarnings = (events: WatchStep['events']) => {
    for (const event of events) {
      if (event.kind !== 'cue' && event.kind !== 'alert') continue;
      const { at, episode } = event;
      warnedAt = at;
      if (begun?.episode !== episode) begun = { episode, at };
    }
  };

  /** Posts the progress of the reset and records it when it is over. */
  const show = (at: Millis, inView: boolean) => {
    if (reset === null) return;
    const progress = Reset.progressOf(reset, at, inView);
    post({ type: 'reset', progress });
    if (progress.phase !== 'done') return;
    reset = null;
    take(recordReset(breaks, at, progress.lasted, progress.seen.length > 0));
  };

  return {
    get eager() {
      return reset !== null;
    },
    get breaks() {
      return breaks;
    },
    set(next) {
      settings = next;
    },
    restore(kept) {
      breaks = kept ?? initialBreaks();
      tell();
    },
    settings: (alerts) => {
      const at = now();
      return { ...alerts, heldUntil: heldUntil(at), cueFree: isCueFree(settings.cueFree, at, localOffset(at)) };
    },
    order(order, baseline) {
      const at = now();
      switch (order) {
        case 'beginReset': {
          const seated = baseline?.desk === 'sitting' ? stanceOfBaseline(baseline) : null;
          reset = Reset.begin(Reset.exercisesWithout(settings.without, settings.fit), at, seated);
          return show(at, true);
        }
        case 'skipExercise':
          if (reset !== null) reset = Reset.next(reset, at);
          return show(at, true);
        case 'endReset':
          reset = null;
          return post({ type: 'reset', progress: null });
        case 'hadWater':
          return take(recordWater(breaks, at));
        case 'movedDesk':
          take({ breaks: recordDeskMove(breaks), events: [] });
          return tell();
        case 'later':
          take({ breaks: postpone(breaks, settings), events: [] });
          return tell();
      }
    },
    wake() {
      const at = now();
      loudUntil = quietUntil(settings.quiet, at, localOffset);
    },
    step({ input, outcome, pose, reading, events }, baseline) {
      const { at } = input;
      noteWarnings(events);
      if (reset !== null && input.kind !== 'snooze' && input.kind !== 'wake') {
        const nobody = input.kind === 'away' && input.standingUp !== true;
        reset = Reset.step(reset, { at, stance: pose && stanceOf(pose), nobody, reading });
        show(at, pose !== null);
      }
      const who = reset === null ? whoIs(input) : 'unseen';
      const before = breaks.prompt;
      take(
        stepBreaks(
          breaks,
          {
            at,
            who,
            stillFor: outcome.stillFor,
            creep: outcome.creep,
            frozenFor: outcome.findings.some(({ what }) => what === 'staticHold') ? outcome.staticFor : millis(0),
            positionFor: outcome.staticFor,
            // A nudge comes before a cue of stillness. If those cues are off, today or always, there is no nudge.
            stillness: outcome.cueFree === true ? 0 : (outcome.shares.stillness ?? 0),
            lastShift: outcome.shifts.last,
            oneSided: outcome.findings.some(({ what }) => what === 'sidedness'),
            desk: baseline?.desk ?? null,
            quiet: outcome.quietUntil !== null,
            warned: warned(outcome, at),
          },
          settings,
        ),
      );
      if (breaks.prompt !== before) tell();
    },
  };
}

function whoIs(input: WatchStep['input']): BreakInput['who'] {
  if (input.kind === 'away') return input.standingUp === true ? 'standingUp' : 'away';
  return input.kind === 'reading' ? 'seated' : 'unseen';
}

import { recordWater, stepBreaks, type BreakEvent, type BreakInput } from '../../src/alerts/breaks/breaks.ts';
import { initialBreaks } from '../../src/alerts/breaks/state.ts';
import { outcomeAt } from '../../src/alerts/decide/outcome-at.ts';
import type { Outcome } from '../../src/alerts/decide/outcome.ts';
import { defaultReminderSettings } from '../../src/alerts/reminders/reminder-settings.ts';
import { defaultAlertSettings } from '../../src/alerts/settings.ts';
import { initialAlertState, type AlertInput } from '../../src/alerts/state.ts';
import { stepAlerts } from '../../src/alerts/step.ts';
import { millis, minutes, type Millis } from '../../src/base/units.ts';
import { beginMinutes, foldMinute, minuteSoFar } from '../../src/history/minute/fold-minutes.ts';
import { addDays, dayKey, weekdayOf, type DayKey } from '../../src/history/records/calendar.ts';
import { breakEventOf, cameraEvent, eventOf, type HistoryEvent } from '../../src/history/records/event.ts';
import type { MinuteRecord } from '../../src/history/records/minute.ts';
import { chanceFrom, type Chance } from '../days/chance.ts';
import { errorsOf } from '../days/noise.ts';
import { sitsWell } from '../days/person.ts';
import { watch } from '../days/watched.ts';
import { heldAt, isFree, learnedBy, planOf } from './script.ts';

const SEED = 20; // arbitrary
const MONDAY = '2026-01-05' as DayKey; // of week 0, in a zone of no offset; the sample is moved to end today
const SECOND = 1000; // ms
const CALIBRATED_EVERY = 2; // weeks, on the first day watched

const DAILY = 0.03; // slouch by which whole days differ, one standard deviation

/** What stays the same until the next calibration: half of its variance is the lens and the body, the other half the calibration itself. */
const lastingErrors = (calibration: number): Chance => {
  const [person, own] = [chanceFrom(SEED * 31), chanceFrom(SEED * 61 + 1_000_003 * (calibration + 1))];
  return { ...own, normal: () => Math.SQRT1_2 * (person.normal() + own.normal()) };
};

/** A day of the sample, as the monitor would have kept it. */
export interface LivedDay {
  readonly index: number; // days since the Monday of week 0
  readonly midnight: Millis; // epoch, UTC
  readonly minutes: readonly MinuteRecord[];
  readonly events: readonly HistoryEvent[];
}

/**
 * Lives a day second by second, through the reducers of alerts, breaks and minutes. Null: nobody worked. Equal indices give equal days.
 * @param most only its first minutes, so many
 */
export function liveDay(index: number, most = Infinity): LivedDay | null {
  const [week, weekday] = [Math.floor(index / 7), weekdayOf(addDays(MONDAY, index))];
  const chance = chanceFrom(SEED * 7919 + index * 104_729);
  if (isFree(week, weekday, chance)) return null;
  const plan = planOf(weekday, chance);
  const midnight = millis(Date.parse(addDays(MONDAY, index)));
  const calibration = Math.floor(week / CALIBRATED_EVERY);
  const lasting = lastingErrors(calibration);
  const see = watch(errorsOf('mixed', chanceFrom(SEED * 17 + index * 7_368_787), lasting));
  const someone = sitsWell(chanceFrom(SEED * 13 + index * 15_485_863));
  const layer = createKeeper(midnight);
  const learned = learnedBy(week);
  const daily = DAILY * chance.normal();

  let back = plan.start; // minute of the day at which the last break ended
  let drift = 0;
  let away = false;
  const end = Math.min(plan.end, plan.start + most);
  for (let second = plan.start * 60; second < end * 60; second += 1) {
    const minute = second / 60;
    const at = millis(midnight + second * SECOND);
    if (second % 60 === 0) drift = 0.86 * drift + 0.04 * chance.normal();
    if (plan.call !== null && minute >= plan.call.from && minute < plan.call.to) {
      if (minute === plan.call.from) layer.camera('busy', at);
      continue;
    }
    if (plan.call !== null && minute === plan.call.to) layer.camera('recovered', at);
    const standing = plan.standing !== null && minute < plan.standing.until;
    const sat = (minute - back) / (standing ? 3 : 1);
    const hold = heldAt({ minute, weekday, sat, learned, day: daily, drift });
    const out = minute >= plan.lunch.from && minute < plan.lunch.to;
    const scene = out ? ({ what: 'away' } as const) : someone.next({ hold });
    if (away && scene.what !== 'away') back = minute;
    away = scene.what === 'away';
    const { alerted, drank } = layer.feed(see(scene, at), standing ? 'standing' : 'sitting');
    if (alerted && chance.share() < 0.6) back = minute - 0.3 * (minute - back); // sits up, for a while
    if (drank) layer.water(at);
  }
  const kept = layer.kept(millis(midnight + end * 60 * SECOND));
  const calibrated = week % CALIBRATED_EVERY === 0 && weekday === firstOf(week);
  return {
    index,
    midnight,
    ...kept,
    events: calibrated ? [calibrationOf(midnight, plan.start), ...kept.events] : kept.events,
  };
}

/** The first weekday of a week on which somebody worked. */
const firstOf = (week: number): number =>
  [0, 1, 2, 3, 4, 5, 6].find((weekday) => {
    const index = week * 7 + weekday;
    return !isFree(week, weekday, chanceFrom(SEED * 7919 + index * 104_729));
  }) ?? 0;

const calibrationOf = (midnight: Millis, minute: number): HistoryEvent => {
  const at = millis(midnight + minutes(minute));
  return { kind: 'calibration', at, day: dayKey(at, 0), offset: 0, baselineId: 'sample', quality: 0.9 };
};

const LONG_BREAK = minutes(6); // from here on somebody comes back with a glass of water
const AFTER_WARNING = minutes(5); // as the monitor holds suggestions back

/** The reducers of one day, and what they keep. */
function createKeeper(midnight: Millis) {
  const settings = defaultAlertSettings();
  const reminders = defaultReminderSettings();
  const minutesKept: MinuteRecord[] = [];
  const events: HistoryEvent[] = [];
  let alerts = initialAlertState();
  let breaks = initialBreaks();
  let folding = beginMinutes(midnight);
  let begun = false;
  let warnedAt = -Infinity;
  let desk: 'sitting' | 'standing' = 'sitting';

  const keep = (happened: readonly BreakEvent[]) => {
    for (const event of happened) {
      const kept = breakEventOf(event, 0);
      if (kept !== null) events.push(kept);
    }
  };
  const feed = (input: AlertInput, at: 'sitting' | 'standing') => {
    desk = at;
    if (!begun) folding = beginMinutes(input.at);
    begun = true;
    const step = stepAlerts(alerts, input, settings);
    alerts = step.state;
    const outcome = outcomeAt(alerts, input.at, settings);
    const folded = foldMinute(folding, { input, outcome, events: step.events, offset: 0, desk });
    folding = folded.state;
    minutesKept.push(...folded.finished);
    for (const event of step.events) {
      const kept = eventOf(event, 0);
      if (kept !== null) events.push(kept);
    }
    if (step.events.some(({ kind }) => kind === 'cue' || kind === 'alert')) warnedAt = input.at;
    const broken = stepBreaks(breaks, breakInput(input, outcome, input.at - warnedAt), reminders);
    breaks = broken.breaks;
    keep(broken.events);
    return {
      alerted: step.events.some(({ kind }) => kind === 'alert'),
      drank: broken.events.some((event) => event.kind === 'break' && event.lasted >= LONG_BREAK),
    };
  };
  const breakInput = (input: AlertInput, outcome: Outcome, since: number): BreakInput => ({
    at: input.at,
    who: input.kind === 'away' ? 'away' : input.kind === 'reading' ? 'seated' : 'unseen',
    stillFor: outcome.stillFor,
    creep: outcome.creep,
    frozenFor: outcome.findings.some(({ what }) => what === 'staticHold') ? outcome.staticFor : millis(0),
    positionFor: outcome.staticFor,
    stillness: outcome.shares.stillness ?? 0,
    lastShift: outcome.shifts.last,
    oneSided: outcome.findings.some(({ what }) => what === 'sidedness'),
    desk,
    quiet: false,
    warned: since < AFTER_WARNING ? 'just now' : null,
  });
  return {
    feed,
    camera(fault: 'busy' | 'recovered', at: Millis) {
      events.push(cameraEvent(fault, at, 0));
      if (fault === 'busy') feed({ kind: 'blind', at, reason: 'paused' }, desk);
    },
    water(at: Millis) {
      const drunk = recordWater(breaks, at);
      breaks = drunk.breaks;
      keep(drunk.events);
    },
    kept(until: Millis) {
      const open = minuteSoFar(folding, until);
      return { minutes: open === null ? minutesKept : [...minutesKept, open], events };
    },
  };
}

import { hasCues, orderOf, trialSpan, TRIAL_WEEKS } from '../../../history/analysis/trial/calendar.ts';
import { trialResult, type TrialDay, type TrialResult } from '../../../history/analysis/trial/result.ts';
import { daysBetween, type DayKey } from '../../../history/records/calendar.ts';
import type { ComfortNote, DiaryEntry, OwnTrial } from '../../../history/records/diary.ts';

/** Where an own trial stands. A result is made only when it is over. */
export type TrialState =
  | { readonly kind: 'none' }
  | { readonly kind: 'before'; readonly trial: OwnTrial }
  | {
      readonly kind: 'running';
      readonly trial: OwnTrial;
      readonly week: number; // 1 to TRIAL_WEEKS
      readonly cues: boolean; // today
      readonly noted: number; // days so far
    }
  | { readonly kind: 'ended' | 'stopped'; readonly trial: OwnTrial; readonly result: TrialResult | null }; // null: too few notes

const isTrial = (entry: DiaryEntry): entry is OwnTrial => entry.kind === 'trial';
const isComfort = (entry: DiaryEntry): entry is ComfortNote => entry.kind === 'comfort';

/** The days of a trial that count: the mean of each day's notes, without days that were not typical. */
export const notedDays = (entries: readonly DiaryEntry[], trial: OwnTrial): readonly TrialDay[] => {
  const { from, to } = trialSpan(trial.day);
  const untypical = new Set(entries.flatMap((entry) => (entry.kind === 'untypical' ? [entry.day] : [])));
  const days = new Map<DayKey, number[]>();
  for (const { day, discomfort } of entries.filter(isComfort)) {
    if (day < from || day > to || untypical.has(day) || (trial.stopped !== null && day >= trial.stopped)) continue;
    days.set(day, [...(days.get(day) ?? []), discomfort]);
  }
  return [...days]
    .map(([day, notes]) => ({ day, discomfort: notes.reduce((sum, one) => sum + one, 0) / notes.length }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
};

/** The state of the newest trial. */
export const trialState = (entries: readonly DiaryEntry[], today: DayKey): TrialState => {
  const trial = entries.filter(isTrial).toSorted((a, b) => b.at - a.at)[0];
  if (trial === undefined) return { kind: 'none' };
  const order = orderOf(trial.seed);
  const result = () => trialResult(order, trial.day, notedDays(entries, trial));
  if (trial.stopped !== null) return { kind: 'stopped', trial, result: result() };
  if (today < trial.day) return { kind: 'before', trial };
  if (today > trialSpan(trial.day).to) return { kind: 'ended', trial, result: result() };
  const week = Math.min(TRIAL_WEEKS, Math.floor(daysBetween(trial.day, today) / 7) + 1);
  const cues = hasCues(order, trial.day, today) === true;
  return { kind: 'running', trial, week, cues, noted: notedDays(entries, trial).length };
};

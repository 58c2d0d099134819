import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AnsweredWarning, WarningAnswer } from '../alerts/answers/answer.ts';
import type { AppState, Pause } from '../state/state.ts';
import type { Millis } from '../base/units.ts';
import type { DayPart } from '../history/store/day-part.ts';
import type { Diary } from '../history/store/diary.ts';
import type { DayDeletion } from '../history/store/archive.ts';
import type { DayKey, Span } from '../history/records/calendar.ts';
import type { Day } from '../history/analysis/summary.ts';
import type { Deletion } from '../history/store/history.ts';
import type { ImportResult } from '../history/backup/import.ts';
import type { Settings } from '../history/records/settings.ts';
import type { SpeakResult } from '../platform/speech.ts';
import type { CalibrationAsk, ReminderOrder } from '../monitor/protocol.ts';

export interface AppContext {
  readonly state: AppState;
  readonly actions: AppActions;
}

/** The diary, and parts of days that can be taken out. Screens are told of each change. */
export interface DiaryAccess extends Diary {
  deletePart(day: DayKey, from: Millis, to: Millis): Promise<DayPart>;
  restorePart(part: DayPart): Promise<void>;
}

const Context = createContext<AppContext | null>(null);
export const AppProvider = Context.Provider;

export function useApp(): AppContext {
  const wired = useContext(Context);
  if (wired === null) throw new Error('useApp needs the app around it: render <App>');
  return wired;
}

/**
 * Everything that the screens can ask for. Actions that need a user gesture (camera, notification, sound) must call the
 * browser before their first await. Failures appear in the state.
 */
export interface AppActions {
  start(): void; // opens the chosen camera and begins watching; ends the first visit
  startSample(): void; // the same with the sample clip
  stop(): void; // closes camera or sample and goes back to 'off'
  pause(until: Millis | null, because: Pause['because']): void;
  resume(): void;
  snooze(until: Millis): void; // warnings are held back, watching goes on
  wake(): void; // ends a snooze
  calibrate(ask: CalibrationAsk): void;
  retryStep(): void; // after 'refused': the same step again, what was accepted before it is kept
  endCalibration(): void; // cancels a running one, or closes the result of a finished one
  chooseBaseline(id: string): void;
  renameBaseline(id: string, name: string): void;
  setEyeDistance(id: string, distance: number | null): void; // cm, measured by the person; null: forgotten
  deleteBaseline(id: string): void;
  chooseCamera(id: string | null): void; // null: whichever the browser gives. Takes effect at once while watching
  updateSettings(change: Partial<Settings>): void;
  askNotifications(): void; // asks the browser; the answer appears in `notifications`, granted also switches the channel on
  testNotification(): void;
  testSound(): void;
  testSpeech(sentence: string): Promise<SpeakResult>; // plays the sound where it cannot be spoken
  dismissNotice(): void;
  attempt(work: () => Promise<void>): void; // a failure is shown as a notice
  dismissWarning(at: Millis): void; // the warning of that time was read: title, icon and notification are reset
  answerWarning(answer: WarningAnswer): void; // replaces an earlier answer to the same warning
  takeAnswersBack(answers: readonly AnsweredWarning[]): void;
  openTrends(): void; // the person's own records; also ends the sample history
  showSampleHistory(): void;
  watchCurves(wanted: boolean): void; // whether a screen shows the curves of the back
  openSnapshots(): void; // loads what taking and measuring pictures needs; then `useSnapshots` has it
  orderReminder(order: ReminderOrder): void; // the guided reset, answers to suggestions
  openMini(): void; // the always-on-top window; needs the click. Closes it when it is open
  exportMinutes(): Promise<void>; // a table for spreadsheets, offered as a download
  exportBackup(): Promise<void>; // everything in one file, likewise
  importBackup(file: Blob): Promise<ImportResult>;
  deleteDay(day: DayKey): Promise<DayDeletion>;
  openDiary(): Promise<DiaryAccess>; // loads what reading and writing the diary needs
  ownDays(span: Span): Promise<readonly Day[]>; // of the person's own records, whatever the trends show
  watchHere(): void; // takes the watching over from another tab
  deleteEverything(): Promise<Deletion>; // baselines, history, settings; ends at the first visit
}

import { failureOf, type Failure, type MonitorNotice } from '../../monitor/failure.ts';
import type { EngineNote, MonitorTrouble } from '../../monitor/protocol.ts';
import type { SystemNotification } from '../../platform/notifications.ts';
import { brief } from './brief.ts';
import { text } from './text.ts';
import type { AppNotice } from '../../state/state.ts';

/** What happened, and what the person can do about it, if anything. */
function sayFailure(failure: Failure): string {
  switch (failure.kind) {
    case 'history':
      return text.history[failure.problem];
    case 'pose':
      return withDetail(
        text.pose[failure.problem],
        text.subjectAndDetail({ subject: failure.subject, detail: failure.detail }),
      );
    case 'unexpected':
      return withDetail(text.unexpected, failure.detail);
  }
}

/** What happened in plain words, and in brackets, named as a technical detail, what a program said of it: for somebody who reports it. */
export const withDetail = (sentence: string, detail: string): string =>
  text.technicalDetail({ sentence, detail: brief(detail) });

/** The sentence for any thrown value. */
export const sayThrown = (thrown: unknown): string => sayFailure(failureOf(thrown));

/** Why watching has failed; null: the state or the camera's own screen says it. */
export function sayMonitorTrouble(trouble: MonitorTrouble): string | null {
  switch (trouble.kind) {
    case 'camera':
    case 'stalled':
      return null;
    case 'watchedElsewhere':
      return text.monitor.watchedElsewhere;
    case 'unresponsive':
      return text.monitor.unresponsive;
    case 'worker':
      return trouble.detail === null ? text.monitor.notLoaded : withDetail(text.monitor.worker, trouble.detail);
    case 'history':
    case 'pose':
    case 'unexpected':
      return sayFailure(trouble);
  }
}

/** Why another estimator runs, or does less. What a program said of a failed run is not shown: it helps nobody here. */
export function sayEngineNote(note: EngineNote): string {
  if (note.kind !== 'restarted') return text.engine[note.kind];
  return note.failed === 'webgl' ? text.engine.graphicsFailed : text.engine.begunAgain;
}

export function sayNotice(notice: AppNotice): string {
  if (typeof notice === 'string') return notice;
  switch (notice.kind) {
    case 'baseline':
      return text.notices[notice.verdict];
    case 'otherCamera':
      return notice.name === '' ? text.notices.unnamedCamera : text.notices.otherCamera({ camera: notice.name });
    case 'tabStuck':
      return text.notices.tabStuck;
    case 'notShown':
      return text.notices.notShown;
    case 'damaged':
      return withDetail(text.damaged, notice.detail);
    case 'history':
    case 'pose':
    case 'unexpected':
      return sayFailure(notice);
  }
}

/** A notice that must also be seen while the tab is hidden, as the system shows it; null: the page alone says it. */
export function noticeOutside(notice: MonitorNotice): SystemNotification | null {
  if (notice.kind !== 'baseline' || (notice.verdict !== 'moved' && notice.verdict !== 'tooLow')) return null;
  return { title: text.notifications.moved, body: sayNotice(notice), actions: [] };
}

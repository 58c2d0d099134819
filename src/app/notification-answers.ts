import { millis, type Millis } from '../base/units.ts';
import { SNOOZE } from '../alerts/snooze.ts';
import type { ActionName } from '../platform/notifications.ts';
import type { AppActions } from '../ui/context.ts';

/** Carries out a click on a notification. Every tab receives it; only the watching one acts, so that it happens once. */
export function answerNotification(
  clicked: ActionName | 'open',
  isWatching: boolean,
  answers: Pick<AppActions, 'orderReminder' | 'snooze'> & { readonly wrong: () => void; readonly open: () => void },
  now: Millis = millis(Date.now()),
): void {
  if (!isWatching) return;
  if (clicked === 'hadWater' || clicked === 'later') answers.orderReminder(clicked);
  else if (clicked === 'snooze') answers.snooze(millis(now + SNOOZE));
  else if (clicked === 'wrong') answers.wrong();
  else answers.open();
}

import { signal } from '@preact/signals';
import type { Millis } from '../base/units.ts';
import { failureOf, type Unkept, type UnkeptReason } from '../monitor/failure.ts';
import type { NotificationState } from '../platform/notifications.ts';
import type { InstallOffer } from '../platform/install.ts';
import type { UpdateOffer } from '../platform/offline.ts';
import type { AppNotice, ShellState } from './state.ts';

/** Creates `AppState.app`. The functions beside `state` are its only writers. `at`: epoch, ms. */
export function createShellState(at: Millis) {
  const now = signal(at);
  const notice = signal<AppNotice | null>(null);
  const unkept = signal<UnkeptReason | null>(null);
  const notifications = signal<NotificationState>('default');
  const otherTab = signal(false);
  const mini = signal<'unsupported' | 'closed' | 'open'>('unsupported');
  const miniByItself = signal(false);
  const install = signal<InstallOffer | null>(null);
  const update = signal<UpdateOffer | null>(null);

  const state: ShellState = { now, notice, unkept, notifications, otherTab, mini, miniByItself, install, update };
  return {
    state,
    /** `to`: epoch, ms. */
    clockMoved(to: Millis) {
      now.value = to;
    },
    /** Shows a notice; it replaces the previous one. What is not kept is said apart, and stands until it is kept again. */
    tell(next: AppNotice | Unkept) {
      if (typeof next !== 'string' && next.kind === 'unkept') unkept.value = next.why;
      else notice.value = next;
    },
    /** Shows why an action failed. `failure`: the thrown value. */
    tellFailure(failure: unknown) {
      notice.value = failureOf(failure);
    },
    noticeDismissed() {
      notice.value = null;
    },
    notificationsAre(permission: NotificationState) {
      notifications.value = permission;
    },
    /** Whether another tab is watching. */
    otherTabWatches(watches: boolean) {
      otherTab.value = watches;
    },
    miniWindowIs(window: 'unsupported' | 'closed' | 'open') {
      mini.value = window;
    },
    miniCanOpenByItself(can: boolean) {
      miniByItself.value = can;
    },
    installOffered(offer: InstallOffer | null) {
      install.value = offer;
    },
    updateOffered(offer: UpdateOffer) {
      update.value = offer;
    },
  };
}
export type ShellWriter = ReturnType<typeof createShellState>;

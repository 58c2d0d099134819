import { sleep } from '../base/async.ts';
import { millis } from '../base/units.ts';

/**
 * The permission for system notifications, in the browser's terms: 'default' is not asked yet; 'denied' can only be changed in
 * the browser's site settings. 'unsupported': no notifications in this browser, or an insecure origin.
 */
export type NotificationState = NotificationPermission | 'unsupported';

/** The content of a system notification. */
export interface SystemNotification {
  readonly title: string;
  readonly body: string;
  readonly actions: readonly NotificationAction[]; // shown only with a service worker; otherwise a click focuses the tab
}

const ACTIONS = ['snooze', 'wrong', 'hadWater', 'later'] as const;
export type ActionName = (typeof ACTIONS)[number];
export interface NotificationAction {
  readonly action: ActionName;
  readonly title: string;
}

export type ShowResult = 'shown' | Exclude<NotificationState, 'granted'> | 'failed';

export interface Notifier {
  /** Shows a notification; it replaces the previous one. Never asks for permission. */
  show(notice: SystemNotification): Promise<ShowResult>;
  /** Closes the last notification if it is still shown. */
  clear(): Promise<void>;
  dispose(): void;
}

/** All notifications share this tag, so that a new one replaces the last. */
const TAG = 'plumbline';

/** Names this page in its notifications: a click on one brings up the tab that showed it. */
const SHOWN_BY = Math.random().toString(36);

/** Whether this page showed the notification that a message from public/notification-click.js is about. */
const isOwn = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'shownBy' in data && data.shownBy === SHOWN_BY;

/** The clicked action in a message from public/notification-click.js; null: another message. */
const clickedAction = (data: unknown): ActionName | 'open' | null => {
  if (typeof data !== 'object' || data === null || !('plumblineNotification' in data)) return null;
  const clicked = data.plumblineNotification;
  return ACTIONS.find((action) => action === clicked) ?? 'open';
};

export const notificationState = (): NotificationState =>
  'Notification' in globalThis && globalThis.isSecureContext ? Notification.permission : 'unsupported';

/**
 * Asks for the permission. Call it only from a click: browsers penalise a request without a user gesture, so without one this
 * only returns the current state.
 */
export const askForNotifications = async (): Promise<NotificationState> => {
  const state = notificationState();
  // Safari has no userActivation before 16.4; there the browser itself refuses without a click.
  const clicked = !('userActivation' in navigator) || navigator.userActivation.isActive;
  return state === 'default' && clicked ? Notification.requestPermission() : state;
};

/** The active service worker registration: only an active one can show notifications. */
const activeRegistration = async (): Promise<ServiceWorkerRegistration | null> => {
  if (!('serviceWorker' in navigator)) return null;
  const registration = await navigator.serviceWorker.getRegistration();
  return registration?.active ? registration : null;
};

/** How long a browser may take to say what became of a notification; one that says nothing shows it. [H] */
const ANSWER = millis(2000);

/** Whether it was shown: Firefox without a notification service makes one, and then reports an error. */
const answered = (shown: Notification): Promise<ShowResult> =>
  new Promise((resolve) => {
    const over = new AbortController();
    const { signal } = over;
    const end = (result: ShowResult) => {
      over.abort();
      resolve(result);
    };
    shown.addEventListener('show', () => end('shown'), { signal });
    shown.addEventListener('error', () => end('failed'), { signal });
    void sleep(ANSWER, signal).then(() => end('shown'));
  });

/** `onAction` is called for a click on an action. 'open': a click on the notification itself; the tab has been focused. */
export const createNotifier = (onAction: (action: ActionName | 'open') => void): Notifier => {
  let plain: Notification | null = null; // the last one shown without a service worker

  const onMessage = ({ data, ports }: MessageEvent<unknown>) => {
    const action = clickedAction(data);
    ports[0]?.postMessage(isOwn(data));
    if (action) onAction(action);
  };
  if ('serviceWorker' in navigator) navigator.serviceWorker.addEventListener('message', onMessage);

  const showPlain = (title: string, options: NotificationOptions): Promise<ShowResult> => {
    const shown = new Notification(title, options); // throws in Chrome for Android, where only service workers may do this
    shown.addEventListener('click', () => {
      globalThis.focus();
      shown.close();
      onAction('open');
    });
    plain = shown;
    return answered(shown);
  };

  const show = async ({ title, body, actions }: SystemNotification): Promise<ShowResult> => {
    const state = notificationState();
    if (state !== 'granted') return state;
    // `renotify`: a repeated warning must be noticed although it replaces the last. `silent`: the chime is the sound.
    const data = { shownBy: SHOWN_BY };
    const { lang, dir } = document.documentElement; // of the text
    const options = {
      body,
      lang,
      dir: dir === 'rtl' ? ('rtl' as const) : ('ltr' as const),
      tag: TAG,
      icon: 'icons/mark-192.png',
      silent: true,
      renotify: true,
      data,
    };
    try {
      const registration = await activeRegistration();
      if (!registration) return await showPlain(title, options);
      await registration.showNotification(title, { ...options, actions: [...actions] } as NotificationOptions);
      return 'shown';
    } catch {
      return 'failed'; // the permission was revoked meanwhile, or the system refuses; title, icon and sound remain
    }
  };

  const clear = async (): Promise<void> => {
    plain?.close();
    plain = null;
    const registration = await activeRegistration();
    const shown = registration ? await registration.getNotifications({ tag: TAG }) : [];
    for (const notification of shown) notification.close();
  };

  // Serialised: a notification that is cleared before it is shown would stay.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => undefined); // the caller gets the failure through `result`
    return result;
  };

  return {
    show: (notice) => inTurn(() => show(notice)),
    // A browser without getNotifications cannot close them either.
    clear: () => inTurn(clear).catch(() => undefined),
    dispose: () => {
      if ('serviceWorker' in navigator) navigator.serviceWorker.removeEventListener('message', onMessage);
      plain?.close();
    },
  };
};

/**
 * Whether system notifications can reach the person, in the browser's own words: 'default' is not asked yet, 'denied' can
 * only be changed in the browser's site settings. 'unsupported': no such thing here, or the page is not served securely.
 */
export type NotificationState = NotificationPermission | 'unsupported';

/** What to show. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  readonly actions: readonly NoticeAction[]; // shown where a service worker is there; elsewhere a click focuses the tab
}

const ACTIONS = ['snooze', 'hadWater', 'later'] as const;
export type ActionName = (typeof ACTIONS)[number];
export interface NoticeAction {
  readonly action: ActionName;
  readonly title: string;
}

export type ShowResult = 'shown' | Exclude<NotificationState, 'granted'> | 'failed';

export interface Notifier {
  /** One at a time: a new one replaces the last. Never asks for the permission. */
  show(notice: Notice): Promise<ShowResult>;
  /** Takes the last one away, if it still stands there. */
  clear(): Promise<void>;
  dispose(): void;
}

/** All of ours share one place on the screen. */
const TAG = 'plumbline';

/** What public/notification-click.js sends when one of our notifications is clicked. */
const clickedAction = (data: unknown): ActionName | 'open' | null => {
  if (typeof data !== 'object' || data === null || !('plumblineNotification' in data)) return null;
  const clicked = data.plumblineNotification;
  return ACTIONS.find((action) => action === clicked) ?? 'open';
};

export const notificationState = (): NotificationState =>
  'Notification' in globalThis && globalThis.isSecureContext ? Notification.permission : 'unsupported';

/**
 * Asks for the permission. Call it from a click and nowhere else: without one, browsers count the question against the
 * site, so it is not put and the answer is the state as it is.
 */
export const askForNotifications = async (): Promise<NotificationState> => {
  const state = notificationState();
  // Safari has no userActivation before 16.4; there the browser itself refuses without a click.
  const clicked = !('userActivation' in navigator) || navigator.userActivation.isActive;
  return state === 'default' && clicked ? Notification.requestPermission() : state;
};

/** The registration that may show notifications: only an active one can. */
const activeRegistration = async (): Promise<ServiceWorkerRegistration | null> => {
  if (!('serviceWorker' in navigator)) return null;
  const registration = await navigator.serviceWorker.getRegistration();
  return registration?.active ? registration : null;
};

/** `onAction` hears of a click on an action; 'open' is a click on the notification itself: the tab has been focused. */
export const createNotifier = (onAction: (action: ActionName | 'open') => void): Notifier => {
  let plain: Notification | null = null; // the last one shown without a service worker

  const heard = ({ data }: MessageEvent<unknown>) => {
    const action = clickedAction(data);
    if (action) onAction(action);
  };
  if ('serviceWorker' in navigator) navigator.serviceWorker.addEventListener('message', heard);

  const showPlain = (title: string, options: NotificationOptions): ShowResult => {
    const shown = new Notification(title, options); // throws on Android Chrome: only service workers may there
    shown.addEventListener('click', () => {
      globalThis.focus();
      shown.close();
      onAction('open');
    });
    plain = shown;
    return 'shown';
  };

  const show = async ({ title, body, actions }: Notice): Promise<ShowResult> => {
    const state = notificationState();
    if (state !== 'granted') return state;
    // `renotify`: a repeated warning must be noticed too, although it replaces the last. Sound is our own affair.
    const options = { body, tag: TAG, icon: '/icons/mark-192.png', silent: true, renotify: true };
    try {
      const registration = await activeRegistration();
      if (!registration) return showPlain(title, options);
      await registration.showNotification(title, { ...options, actions: [...actions] } as NotificationOptions);
      return 'shown';
    } catch {
      return 'failed'; // the permission was taken back meanwhile, or the system refuses: title, icon and sound remain
    }
  };

  const clear = async (): Promise<void> => {
    plain?.close();
    plain = null;
    const registration = await activeRegistration();
    const shown = registration ? await registration.getNotifications({ tag: TAG }) : [];
    for (const notification of shown) notification.close();
  };

  // One after another: what is cleared while it is still being shown would stay for ever.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined); // told to whoever asked for it
    return mine;
  };

  return {
    show: (notice) => inTurn(() => show(notice)),
    // A browser that cannot tell what it shows cannot take it away either.
    clear: () => inTurn(clear).catch(() => undefined),
    dispose: () => {
      if ('serviceWorker' in navigator) navigator.serviceWorker.removeEventListener('message', heard);
      plain?.close();
    },
  };
};

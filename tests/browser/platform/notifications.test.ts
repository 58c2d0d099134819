import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { askForNotifications, createNotifier, notificationState } from '../../../src/platform/notifications.ts';

const NOTICE = { title: 'Rounded', body: 'Rounded for 8 minutes.', actions: [] } as const;

/** Stands for the browser's own: what it would show and what it answers. */
class FakeNotification extends EventTarget {
  static permission: NotificationPermission = 'default';
  static answer: NotificationPermission = 'granted';
  static asked = 0;
  static shown: FakeNotification[] = [];
  static readonly requestPermission = async (): Promise<NotificationPermission> => {
    FakeNotification.asked += 1;
    FakeNotification.permission = FakeNotification.answer;
    return FakeNotification.answer;
  };

  readonly title: string;
  readonly options: NotificationOptions;
  closed = false;

  constructor(title: string, options: NotificationOptions) {
    super();
    if (title === 'impossible') throw new TypeError('Illegal constructor');
    this.title = title;
    this.options = options;
    FakeNotification.shown.push(this);
    // As browsers do: what became of it is known later.
    if (title !== 'unanswered')
      queueMicrotask(() => this.dispatchEvent(new Event(title === 'unshown' ? 'error' : 'show')));
  }

  close(): void {
    this.closed = true;
  }
}

beforeEach(() => {
  FakeNotification.permission = 'default';
  FakeNotification.answer = 'granted';
  FakeNotification.asked = 0;
  FakeNotification.shown = [];
  vi.stubGlobal('Notification', FakeNotification);
});
afterEach(() => vi.unstubAllGlobals());

/** Does `work` as the answer to a real click. */
const onClick = async <T>(work: () => Promise<T>): Promise<T> => {
  const button = document.createElement('button');
  button.textContent = 'Allow';
  document.body.append(button);
  const done = new Promise<T>((resolve, reject) =>
    button.addEventListener('click', () => void work().then(resolve, reject), { once: true }),
  );
  await userEvent.click(button);
  button.remove();
  return done;
};

describe('the permission', () => {
  it.each<NotificationPermission>(['granted', 'denied'])(
    'is asked for on a click, and the answer is told: %s',
    async (answer) => {
      FakeNotification.answer = answer;
      expect(await onClick(askForNotifications)).toBe(answer);
      expect(FakeNotification.asked).toBe(1);
      expect(notificationState()).toBe(answer);
    },
  );

  it('is not asked for without a click', async () => {
    vi.stubGlobal('navigator', { userActivation: { isActive: false } });
    expect(await askForNotifications()).toBe('default');
    expect(FakeNotification.asked).toBe(0);
  });

  it.each<NotificationPermission>(['granted', 'denied'])('is not asked for again when it is %s', async (permission) => {
    FakeNotification.permission = permission;
    expect(await onClick(askForNotifications)).toBe(permission);
    expect(FakeNotification.asked).toBe(0);
  });

  it('does not exist where the page is not served securely', () => {
    vi.stubGlobal('isSecureContext', false);
    expect(notificationState()).toBe('unsupported');
  });
});

describe('a notification', () => {
  it.each<NotificationPermission>(['default', 'denied'])(
    'is not shown while the permission is %s, and nobody is asked',
    async (permission) => {
      FakeNotification.permission = permission;
      const notifier = createNotifier(() => undefined);
      expect(await notifier.show(NOTICE)).toBe(permission);
      expect([FakeNotification.shown, FakeNotification.asked]).toEqual([[], 0]);
      notifier.dispose();
    },
  );

  it.each([
    ['ar', 'rtl', 'rtl'],
    ['de', 'ltr', 'ltr'],
    ['ja', '', 'ltr'],
  ] as const)('is marked as %s and runs %s, as its text does', async (lang, dir, shown) => {
    FakeNotification.permission = 'granted';
    vi.spyOn(document.documentElement, 'lang', 'get').mockReturnValue(lang);
    vi.spyOn(document.documentElement, 'dir', 'get').mockReturnValue(dir);
    const notifier = createNotifier(() => undefined);
    expect(await notifier.show(NOTICE)).toBe('shown');
    expect(FakeNotification.shown[0]?.options).toMatchObject({ lang, dir: shown });
    notifier.dispose();
    vi.restoreAllMocks();
  });

  it('takes the place of the last one, without a sound of its own', async () => {
    FakeNotification.permission = 'granted';
    const notifier = createNotifier(() => undefined);
    expect(await notifier.show(NOTICE)).toBe('shown');
    expect(await notifier.show({ ...NOTICE, title: 'Still' })).toBe('shown');
    const tags = FakeNotification.shown.map(({ options }) => options.tag);
    expect(tags).toEqual(['plumbline', 'plumbline']);
    expect(FakeNotification.shown[0]?.options).toMatchObject({ body: NOTICE.body, silent: true, renotify: true });
    notifier.dispose();
  });

  it('brings the tab back when it is clicked, and goes', async () => {
    FakeNotification.permission = 'granted';
    const heard: string[] = [];
    const notifier = createNotifier((action) => heard.push(action));
    await notifier.show(NOTICE);
    FakeNotification.shown[0]?.dispatchEvent(new Event('click'));
    expect(heard).toEqual(['open']);
    expect(FakeNotification.shown[0]?.closed).toBe(true);
    notifier.dispose();
  });

  it('is taken away when it is over', async () => {
    FakeNotification.permission = 'granted';
    const notifier = createNotifier(() => undefined);
    await notifier.show(NOTICE);
    await notifier.clear();
    expect(FakeNotification.shown[0]?.closed).toBe(true);
    notifier.dispose();
  });

  it.each(['impossible', 'unshown'])('that the system refuses is a result, not an error: %s', async (title) => {
    FakeNotification.permission = 'granted';
    const notifier = createNotifier(() => undefined);
    expect(await notifier.show({ ...NOTICE, title })).toBe('failed');
    notifier.dispose();
  });

  it('that a browser says nothing of is taken for shown, and holds up no other', async () => {
    FakeNotification.permission = 'granted';
    const notifier = createNotifier(() => undefined);
    expect(await notifier.show({ ...NOTICE, title: 'unanswered' })).toBe('shown');
    expect(await notifier.show(NOTICE)).toBe('shown');
    notifier.dispose();
  });
});

describe('what the service worker tells', () => {
  const tell = (data: unknown) => navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data }));

  it('reaches whoever holds the notifier, and nobody after it is disposed of', () => {
    const heard: string[] = [];
    const notifier = createNotifier((action) => heard.push(action));
    for (const plumblineNotification of ['snooze', 'open']) tell({ plumblineNotification });
    for (const foreign of [null, 'snooze', { type: 'CACHE_UPDATED' }]) tell(foreign);
    notifier.dispose();
    tell({ plumblineNotification: 'snooze' });
    expect(heard).toEqual(['snooze', 'open']);
  });
});

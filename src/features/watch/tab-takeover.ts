import type { Millis } from '../../base/units.ts';
import type { FromWorker, ToWorker } from '../../monitor/protocol.ts';
import { openTabChannel, whenWatchLockFree } from '../../platform/locks.ts';
import type { AppState, Pause } from '../../state/state.ts';
import type { ShellWriter } from '../../state/shell.ts';

/** Increase it when the messages change: tabs of different versions ignore each other. */
const VERSION = 4;
const CHANNEL = 'plumbline-live';
/** How long the other tab may take to let go of camera and lock. [H] */
const TAKE_OVER_LIMIT = 10_000; // ms

const SHARED = ['state', 'tick', 'engine', 'event', 'breaks', 'reset'] as const;
type SharedMessage = Extract<FromWorker, { type: (typeof SHARED)[number] }>;
/**
 * The messages that a new tab receives as the current status, in this order: the monitor's state comes after the reading,
 * so that the state is never shown without its data.
 */
const STATUS = ['engine', 'tick', 'state', 'breaks'] as const;

/** Orders that any tab can give and the watching tab carries out. */
export type Order =
  | Extract<ToWorker, { type: 'snooze' | 'wake' | 'reminder' }>
  | { readonly type: 'pause'; readonly until: Millis | null; readonly because: Pause['because'] };

type TabMessage =
  | { readonly version: typeof VERSION; readonly kind: 'worker message'; readonly message: SharedMessage } // from the tab that watches
  | { readonly version: typeof VERSION; readonly kind: 'status request' } // from a new tab
  | { readonly version: typeof VERSION; readonly kind: 'order'; readonly order: Order } // for the tab that watches
  | { readonly version: typeof VERSION; readonly kind: 'take over' }; // a tab wants to watch instead

const isTabMessage = (data: unknown): data is TabMessage =>
  typeof data === 'object' && data !== null && 'version' in data && data.version === VERSION && 'kind' in data;

export interface TabSyncParts {
  readonly state: AppState;
  readonly app: ShellWriter;
  readonly isWatching: () => boolean; // this tab holds the camera
  readonly onMessage: (message: FromWorker) => void; // from the other tab's worker: shown here, without sounding alarms
  readonly onWatcherClosed: () => void; // the tab that watched is gone without having stopped
  readonly onTakeOver: () => void; // another tab takes over: let the camera go
  readonly onOrder: (order: Order) => void; // an order from another tab, for this one, which watches
}

export interface TabSync {
  /** Shares a message of this tab's own worker with the other tabs. */
  share(message: FromWorker): void;
  /** Forwards an order to the tab that watches. False: no other tab watches, carry it out here. */
  forward(order: Order): boolean;
  /** Resolves when the tab that watches has let go; false when it does not. */
  takeOver(): Promise<boolean>;
}

const isShared = (message: FromWorker): message is SharedMessage => SHARED.some((type) => type === message.type);

/** The tab that watches shares its worker's messages, the others show the same. Poses are never shared. */
export function createTabSync(parts: TabSyncParts): TabSync {
  const { state, app, isWatching, onMessage } = parts;
  const latest = new Map<SharedMessage['type'], SharedMessage>();
  let lockWait: AbortController | null = null; // ends when the tab that watches is gone

  const post = (message: SharedMessage) =>
    channel.post({
      version: VERSION,
      kind: 'worker message',
      message: message.type === 'tick' ? { ...message, pose: null } : message,
    });

  const stopLockWait = () => {
    lockWait?.abort();
    lockWait = null;
  };

  /** The other tab stopped, or (`closed`) went away without a word. */
  const onOtherTabGone = (closed: boolean) => {
    stopLockWait();
    if (!state.app.otherTab.value) return;
    app.otherTabWatches(false);
    if (isWatching()) return;
    onMessage({ type: 'state', state: 'off', why: null });
    // Without a watching tab nothing could answer the suggestion.
    onMessage({ type: 'breaks', last: state.reminders.lastBreak.value, prompt: null });
    if (closed) parts.onWatcherClosed();
  };

  const onSharedMessage = (message: SharedMessage) => {
    if (isWatching()) return;
    if (
      message.type === 'state' &&
      (message.state === 'off' || message.state === 'paused' || message.state === 'failed')
    ) {
      onOtherTabGone(false);
      return;
    }
    if (!state.app.otherTab.value) {
      app.otherTabWatches(true);
      const own = new AbortController();
      lockWait = own;
      void whenWatchLockFree(own.signal).then((free) => free && lockWait === own && onOtherTabGone(true));
    }
    onMessage(message);
  };

  const channel = openTabChannel(CHANNEL, isTabMessage, (received) => {
    if (received.kind === 'worker message') onSharedMessage(received.message);
    else if (!isWatching()) return;
    else if (received.kind === 'take over') parts.onTakeOver();
    else if (received.kind === 'order') parts.onOrder(received.order);
    else
      for (const type of STATUS) {
        const message = latest.get(type);
        if (message) post(message);
      }
  });
  channel.post({ version: VERSION, kind: 'status request' });

  return {
    share(message) {
      if (!isShared(message)) return;
      latest.set(message.type, message);
      if (isWatching()) {
        stopLockWait();
        app.otherTabWatches(false);
      }
      // The sample is not the person's posture: other tabs do not see it.
      if (!state.camera.sample.value && (isWatching() || message.type === 'state')) post(message);
    },
    forward(order) {
      if (!state.app.otherTab.value) return false;
      channel.post({ version: VERSION, kind: 'order', order });
      return true;
    },
    async takeOver() {
      channel.post({ version: VERSION, kind: 'take over' });
      const free = await whenWatchLockFree(AbortSignal.timeout(TAKE_OVER_LIMIT));
      if (!free) app.tell({ kind: 'tabStuck' });
      return free;
    },
  };
}

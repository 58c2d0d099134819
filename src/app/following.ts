import type { Millis } from '../geometry/units.ts';
import type { FromWorker, ToWorker } from '../monitor/protocol.ts';
import { openTabChannel, whenWatchLockFree } from '../platform/index.ts';
import type { AppState, Pause } from '../ui/index.ts';

/** Bumped when the messages change: tabs of different versions do not talk. */
const VERSION = 2;
const CHANNEL = 'plumbline-live';
/** How long the other tab may take to let go of camera and lock. [H] */
const PATIENCE = 10_000; // ms
const STUCK = 'The other tab does not let go. Close it, then start here.';

const SHARED = ['state', 'tick', 'engine', 'event', 'breaks', 'reset'] as const;
type Shared = Extract<FromWorker, { type: (typeof SHARED)[number] }>;
/** What a new tab is told of how things stand, in this order: that somebody is watched says nothing before what is seen. */
const STANDING = ['engine', 'tick', 'state', 'breaks'] as const;

/** What can be asked for in any tab and is done in the one that watches. */
export type Order =
  | Extract<ToWorker, { type: 'snooze' | 'wake' | 'manners' }>
  | { readonly type: 'pause'; readonly until: Millis | null; readonly because: Pause['because'] };

type Told =
  | { readonly version: typeof VERSION; readonly kind: 'heard'; readonly message: Shared } // from the tab that watches
  | { readonly version: typeof VERSION; readonly kind: 'ask' } // a new tab: how do things stand?
  | { readonly version: typeof VERSION; readonly kind: 'order'; readonly order: Order } // for the tab that watches
  | { readonly version: typeof VERSION; readonly kind: 'yield' }; // a tab wants to watch instead

const isTold = (data: unknown): data is Told =>
  typeof data === 'object' && data !== null && 'version' in data && data.version === VERSION && 'kind' in data;

export interface FollowingParts {
  readonly state: AppState;
  readonly isWatching: () => boolean; // this tab holds the camera
  readonly hear: (message: FromWorker) => void; // as if this tab's own worker had said it, without sounding alarms
  readonly onYield: () => void; // another tab takes over: let the camera go
  readonly onOrder: (order: Order) => void; // asked for in another tab, of this one that watches
}

export interface Following {
  /** What the own worker said: the other tabs hear of it. */
  tell(message: FromWorker): void;
  /** Passes on what another tab has to do, because that one watches; false: it is for this tab. */
  pass(order: Order): boolean;
  /** Resolves when the tab that watches has let go; false when it does not. */
  takeOver(): Promise<boolean>;
}

const isShared = (message: FromWorker): message is Shared => SHARED.some((type) => type === message.type);

/** The tab that watches tells the others, they show the same. Joints stay where they were seen. */
export function createFollowing({ state, isWatching, hear, onYield, onOrder }: FollowingParts): Following {
  const latest = new Map<Shared['type'], Shared>();
  let waiting: AbortController | null = null;

  const share = (message: Shared) =>
    channel.tell({
      version: VERSION,
      kind: 'heard',
      message: message.type === 'tick' ? { ...message, pose: null } : message,
    });

  /** Nobody watches any more: the other tab stopped, was closed, or crashed. */
  const alone = () => {
    waiting?.abort();
    waiting = null;
    if (!state.elsewhere.value) return;
    state.elsewhere.value = false;
    if (isWatching()) return;
    hear({ type: 'state', state: 'off', why: null });
    hear({ type: 'breaks', last: state.lastBreak.value, prompt: null }); // nobody could do what it suggests
  };

  const follow = (message: Shared) => {
    if (isWatching()) return;
    if (
      message.type === 'state' &&
      (message.state === 'off' || message.state === 'paused' || message.state === 'failed')
    ) {
      alone();
      return;
    }
    if (!state.elsewhere.value) {
      state.elsewhere.value = true;
      const mine = new AbortController();
      waiting = mine;
      void whenWatchLockFree(mine.signal).then((free) => free && waiting === mine && alone());
    }
    hear(message);
  };

  const channel = openTabChannel(CHANNEL, isTold, (told) => {
    if (told.kind === 'heard') follow(told.message);
    else if (!isWatching()) return;
    else if (told.kind === 'yield') onYield();
    else if (told.kind === 'order') onOrder(told.order);
    else
      for (const type of STANDING) {
        const message = latest.get(type);
        if (message) share(message);
      }
  });
  channel.tell({ version: VERSION, kind: 'ask' });

  return {
    tell(message) {
      if (!isShared(message)) return;
      latest.set(message.type, message);
      if (isWatching()) {
        waiting?.abort();
        waiting = null;
        state.elsewhere.value = false;
      }
      // The sample is nobody's posture: it stays in its tab.
      if (!state.sample.value && (isWatching() || message.type === 'state')) share(message);
    },
    pass(order) {
      if (!state.elsewhere.value) return false;
      channel.tell({ version: VERSION, kind: 'order', order });
      return true;
    },
    async takeOver() {
      channel.tell({ version: VERSION, kind: 'yield' });
      const free = await whenWatchLockFree(AbortSignal.timeout(PATIENCE));
      if (!free) state.notice.value = STUCK;
      return free;
    },
  };
}

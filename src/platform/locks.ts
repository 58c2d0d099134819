/** Only one tab watches at a time: two would compete for the camera and record every minute twice. */
const NAME = 'plumbline-watching';

/** A Web Lock that is held while watching. Browsers do not freeze a tab that holds a lock. */
export interface WatchLock {
  release(): Promise<void>; // resolves when another tab, or this one, can take it
}

export type LockResult =
  | { readonly kind: 'held'; readonly lock: WatchLock }
  | { readonly kind: 'someone else watches' } // another tab or window of this browser
  | { readonly kind: 'unsupported' }; // no Web Locks: watching works without

/** A release in progress: a tab that stops and starts at once must not mistake its own lock for another tab's. */
let releasing: Promise<unknown> = Promise.resolve();

/** ms. A tab that waits for the lock to be free holds it in shared mode for a moment; that must not count as watching. [H] */
const QUERY_TIME = 1500;

/** Takes the lock if it is free, or once tabs that hold it in shared mode release it. Never takes it from a tab that watches. */
export const takeWatchLock = async (): Promise<LockResult> => {
  if (!('locks' in navigator)) return { kind: 'unsupported' };
  await releasing;
  const wait = new AbortController();
  return new Promise((resolve) => {
    let granted = false;
    const holding = navigator.locks.request(NAME, { signal: wait.signal }, () => {
      granted = true;
      // The lock is held while this promise is pending; a closed or crashed tab releases it automatically.
      return new Promise<void>((letGo) => {
        const release = async () => {
          letGo();
          releasing = holding;
          await holding;
        };
        resolve({ kind: 'held', lock: { release } });
      });
    });
    holding.catch(() => resolve({ kind: wait.signal.aborted ? 'someone else watches' : 'unsupported' })); // a sandboxed page may not use locks
    const look = async () => {
      // On a busy machine the grant may take longer. The query is answered in order with the request.
      const watched = granted || (await isWatchedAnywhere());
      if (granted) return;
      if (watched) wait.abort();
      else setTimeout(() => void look(), QUERY_TIME);
    };
    setTimeout(() => void look(), QUERY_TIME);
  });
};

/** Resolves to true as soon as no tab watches; to false when `signal` is aborted or without Web Locks. */
export const whenWatchLockFree = async (signal: AbortSignal): Promise<boolean> => {
  if (!('locks' in navigator)) return false;
  return navigator.locks.request(NAME, { mode: 'shared', signal }, () => true).catch(() => false);
};

/** Whether any tab of this browser, this one included, is watching. */
export const isWatchedAnywhere = async (): Promise<boolean> => {
  if (!('locks' in navigator)) return false;
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name, mode }) => name === NAME && mode === 'exclusive');
};

/** Messages between the tabs and windows of this origin. A tab does not receive its own messages. */
export interface TabChannel<T> {
  post(message: T): void;
  close(): void;
}

/** `understands` filters messages: another version of the program may send others. */
export const openTabChannel = <T>(
  name: string,
  understands: (message: unknown) => message is T,
  listen: (message: T) => void,
): TabChannel<T> => {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (understands(data)) listen(data);
  });
  return {
    post: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
};

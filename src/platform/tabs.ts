/** One tab watches at a time: two would fight for the camera and count every minute twice. */
const NAME = 'plumbline-watching';

/** Held while watching. A held lock also keeps browsers from freezing the tab. */
export interface WatchLock {
  release(): Promise<void>; // resolves when another tab, or this one, can take it
}

export type LockResult =
  | { readonly kind: 'held'; readonly lock: WatchLock }
  | { readonly kind: 'someone else watches' } // another tab or window of this browser
  | { readonly kind: 'unsupported' }; // no Web Locks: watching goes on without

/** Letting go takes a moment: who stops and starts again at once must not meet the own lock as somebody else's. */
let lettingGo: Promise<unknown> = Promise.resolve();

/** A tab that only asks whether anybody watches holds the lock for a moment: that is not somebody who watches, ms. [H] */
const PASSING = 1500;

/** Takes the lock if it is free, or as soon as those who only look have passed; never takes it away from a tab that watches. */
export const takeWatchLock = async (): Promise<LockResult> => {
  if (!('locks' in navigator)) return { kind: 'unsupported' };
  await lettingGo;
  const wait = new AbortController();
  return new Promise((resolve) => {
    let granted = false;
    const holding = navigator.locks.request(NAME, { signal: wait.signal }, () => {
      granted = true;
      // Held for as long as this promise is open; a closed or crashed tab lets go by itself.
      return new Promise<void>((letGo) => {
        const release = async () => {
          letGo();
          lettingGo = holding;
          await holding;
        };
        resolve({ kind: 'held', lock: { release } });
      });
    });
    holding.catch(() => resolve({ kind: wait.signal.aborted ? 'someone else watches' : 'unsupported' })); // a sandboxed page may not lock
    const look = async () => {
      // On a busy machine the lock may be on its way longer than that: the browser is asked, and answers in order.
      const watched = granted || (await isWatchedAnywhere());
      if (granted) return;
      if (watched) wait.abort();
      else setTimeout(() => void look(), PASSING);
    };
    setTimeout(() => void look(), PASSING);
  });
};

/** Resolves with true when no tab watches, at once or later; with false when `signal` ends the wait, or nobody can know. */
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

/** Between the tabs and windows of this origin that run the same kind of thing. What is told is never heard by the teller. */
export interface TabChannel<T> {
  tell(message: T): void;
  close(): void;
}

/** `understands` lets through what this program knows; another version may say other things. */
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
    tell: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
};

import { reasonOf } from '../base/reason.ts';
import { isWatchedAnywhere } from './tabs.ts';

/** A newer version of the program has been fetched and waits. Offered, never forced. */
export interface UpdateOffer {
  /**
   * Takes it up: this page reloads, others go on as they are. Not while a tab watches (the person stops watching first):
   * a watching tab must find the files of its own version.
   */
  accept(): Promise<'reloading' | 'someone watches'>;
}

export interface OfflineOptions {
  readonly address: string; // of the service worker: '/sw.js'
  readonly onReady: () => void; // everything is stored: the program starts without a network
  readonly onOffer: (offer: UpdateOffer) => void;
  readonly reload: () => void; // the page
}

export type OfflineResult =
  | { readonly kind: 'registered' }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'failed'; readonly why: string }; // the program works, but only while its server can be reached

/** Resolves when `worker` has been installed; false when it was thrown away instead. */
const installed = (worker: ServiceWorker): Promise<boolean> =>
  new Promise((resolve) => {
    const look = () => {
      if (worker.state === 'installing') return;
      worker.removeEventListener('statechange', look);
      resolve(worker.state !== 'redundant');
    };
    worker.addEventListener('statechange', look);
    look();
  });

const offerOf = (waiting: ServiceWorker, reload: () => void): UpdateOffer => ({
  accept: async () => {
    if (await isWatchedAnywhere()) return 'someone watches';
    // Only the page in which the person said yes reloads: others hear of the change too and stay as they are.
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    waiting.postMessage({ type: 'SKIP_WAITING' }); // workbox's own word
    return 'reloading';
  },
});

/**
 * Registers the service worker that stores the program, 17 MB of networks included. Call it once watching has begun:
 * somebody who only reads the first page should not have to fetch all that.
 */
export const registerOffline = async (options: OfflineOptions): Promise<OfflineResult> => {
  const { address, onReady, onOffer, reload } = options;
  if (!('serviceWorker' in navigator)) return { kind: 'unsupported' };

  const follow = async (worker: ServiceWorker) => {
    // Without a controller this is the first visit: nothing is being replaced.
    const update = navigator.serviceWorker.controller !== null;
    if (!(await installed(worker))) return;
    if (update) onOffer(offerOf(worker, reload));
    else onReady();
  };

  try {
    const registration = await navigator.serviceWorker.register(address, { updateViaCache: 'none' });
    registration.addEventListener('updatefound', () => {
      if (registration.installing) void follow(registration.installing);
    });
    if (registration.waiting && navigator.serviceWorker.controller) onOffer(offerOf(registration.waiting, reload));
    else if (registration.installing) void follow(registration.installing);
    else if (registration.active) onReady();
    return { kind: 'registered' };
  } catch (error) {
    return { kind: 'failed', why: reasonOf(error) };
  }
};

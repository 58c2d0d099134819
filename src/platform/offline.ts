import { reasonOf } from '../base/reason.ts';
import { isWatchedAnywhere } from './locks.ts';

/** A newer version of the program is downloaded and waits. It is offered, never forced. */
export interface UpdateOffer {
  /**
   * Activates the new version: this page reloads, others stay as they are. Refused while a tab watches: a watching tab needs
   * the files of its own version.
   */
  accept(): Promise<'reloading' | 'someone watches'>;
}

export interface OfflineOptions {
  readonly address: string; // of the service worker, as seen from the page: 'sw.js'
  readonly onReady: () => void; // everything is stored: the program starts offline
  readonly onOffer: (offer: UpdateOffer) => void;
  readonly reload: () => void; // the page
}

export type OfflineResult =
  | { readonly kind: 'registered' }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'failed'; readonly why: string }; // the program works, but not offline

/** Resolves to true when `worker` is installed, to false when it was discarded. */
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
    // Only the page where the person accepted reloads. Other pages get the event too and stay as they are.
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    waiting.postMessage({ type: 'SKIP_WAITING' }); // the message that workbox expects
    return 'reloading';
  },
});

/**
 * Registers the service worker that stores the program, including 17 MB of networks. Call it once watching has begun:
 * a visitor who only reads the first page should not download all that.
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

import { registerOffline } from '../platform/offline.ts';
import type { ShellWriter } from '../state/shell.ts';

/**
 * Stores the program for a day without network. A newer version is offered, never forced. Called once watching has begun:
 * somebody who only reads the first page should not have to fetch the networks.
 */
export function keepOffline(app: ShellWriter): void {
  if (import.meta.env.DEV) return;
  void registerOffline({
    address: `${import.meta.env.BASE_URL}sw.js`,
    onReady: () => undefined, // what is stored is said in the settings
    onOffer: (offer) => app.updateOffered(offer),
    reload: () => location.reload(),
  });
}

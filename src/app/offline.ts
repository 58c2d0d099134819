import { registerOffline } from '../platform/offline.ts';
import type { ShellWriter } from '../state/shell.ts';

/**
 * Stores the app for offline use. A newer version is offered, never forced. Called after watching has begun: who only reads
 * the first page need not download the networks.
 */
export function keepOffline(app: ShellWriter): void {
  if (import.meta.env.DEV) return;
  void registerOffline({
    address: 'sw.js', // beside the page, whose folder is its scope
    onReady: () => undefined, // the settings show what is stored
    onOffer: (offer) => app.updateOffered(offer),
    reload: () => location.reload(),
  });
}

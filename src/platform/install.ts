/** The browser offers to install the page as an app: in its own window, started from the system. */
export interface InstallOffer {
  accept(): Promise<void>; // needs a click: the browser asks once more
}

/** Chromium only, and not in TypeScript's library. https://wicg.github.io/manifest-incubations/#beforeinstallpromptevent-interface */
interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

const isInstallPrompt = (event: Event): event is InstallPromptEvent => 'prompt' in event;

/** Calls back with each offer of the browser, and with null when the page is installed or the offer is used up. */
export function followInstallOffer(listen: (offer: InstallOffer | null) => void): void {
  globalThis.addEventListener('beforeinstallprompt', (event) => {
    if (!isInstallPrompt(event)) return;
    event.preventDefault(); // the page asks where it fits, instead of the browser's own bar
    const accept = async () => {
      await event.prompt();
      listen(null); // an offer can be used once
    };
    listen({ accept });
  });
  globalThis.addEventListener('appinstalled', () => listen(null));
}

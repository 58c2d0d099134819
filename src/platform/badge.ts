/** A dot on the icon of the installed app. Says nothing where the browser has none, or the app is not installed. */
export function createBadge(): (wanted: boolean) => void {
  let shown: boolean | null = null; // null: an earlier visit may have left one
  const tell = (wanted: boolean) => {
    if (wanted === shown || !('setAppBadge' in navigator)) return;
    shown = wanted;
    const done = wanted ? navigator.setAppBadge() : navigator.clearAppBadge();
    done.catch(() => undefined); // refused: title and icon of the tab say the same
  };
  globalThis.addEventListener('pagehide', () => tell(false)); // it would outlive the page
  return tell;
}

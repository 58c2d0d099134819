/**
 * Whether the browser can open the mini window by itself when the tab is left. Chromium does while the page captures a camera, over
 * https only, and asks the person once. https://developer.chrome.com/blog/automatic-picture-in-picture
 */
export const canOpenByItself = (): boolean => globalThis.location.protocol === 'https:' && whenTabLeft(null);

/** The action is newer than the library's list of them. */
interface LeavingSession {
  setActionHandler(action: 'enterpictureinpicture', handler: (() => void) | null): void;
}

/** `open` is called whenever the tab is left; null: nothing is. False: this browser has no such action. */
export function whenTabLeft(open: (() => void) | null): boolean {
  if (!('mediaSession' in navigator)) return false;
  try {
    (navigator.mediaSession as unknown as LeavingSession).setActionHandler('enterpictureinpicture', open);
    return true;
  } catch {
    return false; // a TypeError: the browser does not know the action
  }
}

/**
 * Calls `listener` with whether the page is visible: at once and at every change. Returns a function that stops it. On some
 * systems a covered window counts as hidden too, so hidden is a normal state.
 */
export const followVisibility = (listener: (visible: boolean) => void): (() => void) => {
  const update = () => listener(document.visibilityState === 'visible');
  update();
  document.addEventListener('visibilitychange', update);
  return () => document.removeEventListener('visibilitychange', update);
};

/**
 * Browsers keep a page that is left for the way back to it, frozen with all it holds. In WebKit a transaction that is under way then
 * blocks the database for every other page, of the worker's too, and a camera stays open. So `letGo` gives up all of it at once, and
 * a page that comes back is loaded anew.
 */
export const beforeKept = (letGo: () => void, loadAnew = () => location.reload()): void => {
  addEventListener('pagehide', ({ persisted }) => persisted && letGo());
  addEventListener('pageshow', ({ persisted }) => persisted && loadAnew());
};

/**
 * Calls `leave` when it may be the last code that runs: the page is hidden, closed, frozen or put into the back/forward cache.
 * No single event is reliable, so `leave` may be called several times: it should only save. Returns a function that stops it.
 */
export const beforeLeaving = (leave: () => void): (() => void) => {
  const hidden = () => {
    if (document.visibilityState === 'hidden') leave();
  };
  document.addEventListener('visibilitychange', hidden);
  document.addEventListener('freeze', leave);
  globalThis.addEventListener('pagehide', leave);
  return () => {
    document.removeEventListener('visibilitychange', hidden);
    document.removeEventListener('freeze', leave);
    globalThis.removeEventListener('pagehide', leave);
  };
};

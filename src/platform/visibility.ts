/**
 * Tells whether the page is visible: at once, and at every change. Answers how to stop. A covered window is hidden too on
 * some systems: hidden is the normal state.
 */
export const followVisibility = (tell: (visible: boolean) => void): (() => void) => {
  const look = () => tell(document.visibilityState === 'visible');
  look();
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
};

/**
 * Calls `leave` when this may be the last code that runs: page hidden, closed, frozen or kept for going back. Browsers
 * promise none of these alone, so it may be called several times: let it save, nothing else.
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

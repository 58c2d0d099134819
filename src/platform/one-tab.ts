/** Runs `work` in one of the tabs that ask at about the same time. False: another tab does it. */
export const inOneTab = async (work: () => Promise<void>): Promise<boolean> => {
  const run = async () => {
    await work();
    return true;
  };
  if (!('locks' in navigator)) return run();
  return navigator.locks.request('plumbline-one-tab', { ifAvailable: true }, (lock) => (lock ? run() : false));
};

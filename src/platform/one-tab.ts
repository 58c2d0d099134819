/** Runs `work` in one of the tabs that ask at about the same time. False: another tab does it. `name`: of the lock, one for each kind of work. */
export const inOneTab = async (name: string, work: () => Promise<void>): Promise<boolean> => {
  const run = async () => {
    await work();
    return true;
  };
  if (!('locks' in navigator)) return run();
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? run() : false));
};

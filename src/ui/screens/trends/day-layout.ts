/** Heights of the day's drawing, px: the load above, the minutes, then a row for what was told and one for what was done. */
export const RISK = { top: 14, height: 56 } as const;
export const BAND = { top: 84, height: 64 } as const;
export const TOLD = 156; // warnings, camera faults
export const DONE = 174; // breaks, water
export const MARK = 16; // room of a mark
export const HEIGHT = 216;

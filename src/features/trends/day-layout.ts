/** Heights of the day's drawing, px: the load above, the minutes, then a row each for what was told, for breaks, and for water. */
export const RISK = { top: 14, height: 56 } as const;
export const BAND = { top: 84, height: 64 } as const;
export const TOLD = 156; // warnings, camera faults
export const BREAKS = 174;
export const WATER = 190; // a glass often ends a break: they would cover each other
export const MARK = 16; // room of a mark
export const HEIGHT = 232;

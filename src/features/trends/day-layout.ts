/** Heights in the drawing of a day, px: from the top the load, the minutes, and one row each for alerts, breaks and water. */
export const RISK = { top: 14, height: 56 } as const;
export const BAND = { top: 84, height: 64 } as const;
export const ALERTS = 156; // warnings and camera faults
export const BREAKS = 174;
export const WATER = 190; // in a row of its own: a glass often ends a break, and the marks would overlap
export const MARK = 16; // width and height of a mark
export const HEIGHT = 232;

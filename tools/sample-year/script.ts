import type { Chance } from '../days/chance.ts';
import type { Hold } from '../days/person.ts';

/** What somebody's working day is made of; minutes of the day on the wall. */
export interface WorkingDay {
  readonly start: number;
  readonly end: number;
  readonly lunch: { readonly from: number; readonly to: number };
  readonly call: { readonly from: number; readonly to: number } | null; // another program has the camera
  readonly standing: { readonly until: number } | null; // at the raised desk until then
}

const whole = Math.round;

/** From about nine to half past five, with lunch, on half of the days a call, and standing on Wednesday and Friday mornings. */
export function planOf(weekday: number, { normal, share, between }: Chance): WorkingDay {
  const start = whole(8 * 60 + 45 + 14 * normal());
  const end = whole(17 * 60 + 25 + 28 * normal());
  const lunch = whole(12 * 60 + 15 + 12 * normal());
  const call = share() < 0.5 ? whole(14 * 60 + between(0, 60)) : null;
  return {
    start,
    end,
    lunch: { from: lunch, to: lunch + whole(between(38, 52)) },
    call: call === null ? null : { from: call, to: call + 45 },
    standing: weekday === 2 || weekday === 4 ? { until: 11 * 60 + 30 } : null,
  };
}

const HOLIDAYS: readonly number[] = [8, 9, 29, 30, 31]; // weeks
/** Days that are spent at home, from a week on. The others are spent in an office, without Plumbline. Weekdays: 0 Monday - 6 Sunday. */
const AT_HOME: readonly { readonly from: number; readonly weekdays: readonly number[] }[] = [
  { from: 0, weekdays: [2] },
  { from: 18, weekdays: [1, 2, 4, 5, 6] },
  { from: 47, weekdays: [0, 1, 2, 3, 4, 5, 6] },
];

/** Whether nobody sits before the camera: holidays, days in the office, most weekends, and now and then a day off. */
export function isFree(week: number, weekday: number, { share }: Chance): boolean {
  const off = weekday > 4 ? share() > 0.08 : share() < 0.05;
  const atHome = AT_HOME.findLast(({ from }) => week >= from)?.weekdays ?? [];
  return off || HOLIDAYS.includes(week) || !atHome.includes(weekday);
}

/** Progress over the weeks, 0-1: slow improvement with a relapse after five months. */
export const learnedBy = (week: number): number => inside(week / 40 - 0.25 * Math.exp(-((week - 21) ** 2) / 16), 0, 1);

/** How somebody is at one moment. */
export interface Moment {
  readonly minute: number; // of the day
  readonly weekday: number; // 0 Monday - 6 Sunday
  readonly sat: number; // min since the last break
  readonly learned: number; // 0-1
  readonly day: number; // slouch that this day adds to all of it, mean 0
  readonly drift: number; // of the slouch, slow, mean 0
}

/** 0-1, from one o'clock on; Tuesdays after three are the hardest. */
const tiredAt = ({ minute, weekday }: Moment): number =>
  inside((minute - 13 * 60) / 300 + (weekday === 1 && minute > 15 * 60 ? 0.4 : 0), 0, 1);

/** The true slouch, 0-1: it grows after each break, further when tired, less after months of practice. */
export const slouchAt = (moment: Moment): number => {
  const grown = 0.25 + 0.38 * tiredAt(moment) - 0.12 * moment.learned;
  return inside(0.08 + moment.day + grown * (1 - Math.exp(-moment.sat / 25)) + moment.drift, 0, 1);
};

/** The true posture of the rest of the body beside it. The trunk's lean and twist are the person's own, and change at each shift. */
export const heldAt = (moment: Moment): Hold => {
  const slouch = slouchAt(moment);
  return {
    slouch,
    headForwardIndex: 2 + 36 * slouch,
    viewingDistance: 66 - 14 * slouch,
    headPitch: 3 + 12 * slouch,
  };
};

const inside = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

import { signal, type ReadonlySignal } from '@preact/signals';
import type { DayKey } from '../../history/records/day-key.ts';
import { RANGES, type Range } from '../../history/records/calendar.ts';
import { addressOf } from '../../ui/route.ts';

/** What the address names: '#/trends/month/2026-11-17'. */
export interface Place {
  readonly range: Range;
  readonly day: DayKey | null; // any day of the range; null: the newest there is
}

const isDay = (text: string | undefined): text is DayKey =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

const placeOf = (hash: string): Place => {
  const [, , range, day] = hash.split('/');
  return { range: RANGES.find((one) => one === range) ?? 'day', day: isDay(day) ? day : null };
};

const current = signal(placeOf(globalThis.location.hash));
globalThis.addEventListener('hashchange', () => (current.value = placeOf(globalThis.location.hash)));

export const place: ReadonlySignal<Place> = current;

export const addressAt = (range: Range, day: DayKey | null): string =>
  `${addressOf('trends')}/${range}${day === null ? '' : `/${day}`}`;

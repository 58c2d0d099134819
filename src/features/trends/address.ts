import { computed, type ReadonlySignal } from '@preact/signals';
import { type DayKey, RANGES, type Range } from '../../history/records/calendar.ts';
import { addressOf, hash } from '../../ui/route.ts';

/** The part of the history that an address names: '#/trends/month/2026-11-17'. */
export interface TrendsAddress {
  readonly range: Range;
  readonly day: DayKey | null; // any day of the range; null: the newest one with records
}

const isDay = (part: string | undefined): part is DayKey =>
  part !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(part) && !Number.isNaN(Date.parse(part));

/** Unknown ranges are read as 'day', unknown days as the newest. */
export function trendsAddressOf(hash: string): TrendsAddress {
  const [, , range, day] = hash.split('/');
  return { range: RANGES.find((one) => one === range) ?? 'day', day: isDay(day) ? day : null };
}

export const trendsAddress: ReadonlySignal<TrendsAddress> = computed(() => trendsAddressOf(hash.value));

export const trendsLink = (range: Range, day: DayKey | null): string =>
  `${addressOf('trends')}/${range}${day === null ? '' : `/${day}`}`;

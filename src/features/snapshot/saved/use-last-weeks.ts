import { useEffect } from 'preact/hooks';
import { addDays } from '../../../history/records/calendar.ts';
import { dayKey, localOffset } from '../../../history/records/day-key.ts';
import { measuredSeconds } from '../../../history/analysis/rollup.ts';
import { summarise } from '../../../history/analysis/summary.ts';
import type { DeskWeeks } from '../pure/saved/report.ts';
import { useApp } from '../../../ui/context.ts';
import { useLoaded, type Loaded } from '../../../ui/hooks.ts';

const DAYS = 28;

/** What the person's own records say of the last four weeks; null: nothing. A sample history that the trends show is replaced. */
export function useLastWeeks(): Loaded<DeskWeeks | null> {
  const { state, actions } = useApp();
  const source = state.data.trends.value?.sample === true ? null : state.data.trends.value;
  useEffect(() => {
    if (source === null) actions.openTrends();
  }, [source]);
  const now = state.app.now.peek();
  const to = dayKey(now, localOffset(now));
  const from = addDays(to, 1 - DAYS);
  return useLoaded(async () => {
    if (source === null) return null;
    const { days, measured, good, alerts, alertsPerHour, breaks, metrics } = summarise(await source.days({ from, to }));
    if (measuredSeconds(measured) === 0) return null;
    return { from, to, days, measuredSeconds: measuredSeconds(measured), good, alerts, alertsPerHour, breaks, metrics };
  }, [source, to, state.data.recorded.value]);
}

import '../../../ui/styles/chart.css';
import '../styles/saved-series.css';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { Chart } from '../../../ui/charts/chart.tsx';
import { Choice } from '../../../ui/components/choice.tsx';
import { groupsOf, seriesOf } from '../view/trend-series.ts';
import { ticksInTime } from '../view/time-axis.ts';
import { KEPT } from '../words/saved.ts';

const WORDS = KEPT.trends;

const write = (value: number): string => String(Number(value.toFixed(3))).replace('-', '−');

interface Props {
  readonly kept: readonly SavedSnapshot[];
  readonly children?: ComponentChildren; // what can be done with the charts, where there are any
}

/** Each measure over the kept snapshots with its interval and the table behind it, of one kind at a time. */
export function SnapshotSeries({ kept, children }: Props) {
  const groups = useMemo(() => groupsOf(kept), [kept]);
  const asked = useSignal<string | null>(null);
  const group = groups.find(({ key }) => key === asked.value) ?? groups[0];
  const ticks = useCallback((room: number) => ticksInTime(group?.snapshots ?? [], room), [group]);
  const series = useMemo(() => (group === undefined ? [] : seriesOf(group)), [group]);
  return (
    <div class="kept-series">
      {groups.length > 1 && (
        <Choice
          legend={WORDS.group}
          name="kept-series-group"
          value={group?.key ?? ''}
          options={groups.map(({ key, name, snapshots }) => ({ value: key, label: `${name} (${snapshots.length})` }))}
          choose={(key) => (asked.value = key)}
        />
      )}
      {series.length === 0 ? (
        <p class="quiet">{(group?.snapshots.length ?? 0) < 2 ? WORDS.few : WORDS.nothing}</p>
      ) : (
        <>
          <div class="kept-series-head">
            <p class="quiet">{WORDS.text}</p>
            {children}
          </div>
          <div class="charts">
            {series.map(({ id, title, unit, points }) => (
              <Chart
                key={`${group?.key} ${id}`}
                title={title}
                unit={unit}
                points={points}
                write={write}
                ticks={ticks}
                whiskers
              />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

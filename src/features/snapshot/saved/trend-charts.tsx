import '../../../ui/styles/chart.css';
import '../styles/saved-series.css';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { Chart } from '../../../ui/charts/chart.tsx';
import { Choice } from '../../../ui/components/form-controls.tsx';
import { groupsOf, seriesOf, ticksInTime } from '../view/trend-series.ts';
import { text } from '../text.ts';

const write = (value: number): string => String(Number(value.toFixed(3))).replace('-', '−');

interface Props {
  readonly saved: readonly SavedSnapshot[];
  readonly children?: ComponentChildren; // what can be done with the charts, where there are any
}

/** Each measure over the saved snapshots with its interval and the table behind it, of one kind at a time. */
export function SnapshotSeries({ saved, children }: Props) {
  const groups = useMemo(() => groupsOf(saved), [saved]);
  const asked = useSignal<string | null>(null);
  const group = groups.find(({ key }) => key === asked.value) ?? groups[0];
  const ticks = useCallback((room: number) => ticksInTime(group?.snapshots ?? [], room), [group]);
  const series = useMemo(() => (group === undefined ? [] : seriesOf(group)), [group]);
  return (
    <div class="saved-series">
      {groups.length > 1 && (
        <Choice
          legend={text.trend.group}
          name="saved-series-group"
          value={group?.key ?? ''}
          options={groups.map(({ key, name, snapshots }) => ({
            value: key,
            label: text.trend.groupOf({ name, count: snapshots.length }),
          }))}
          choose={(key) => (asked.value = key)}
        />
      )}
      {series.length === 0 ? (
        <p class="quiet">{(group?.snapshots.length ?? 0) < 2 ? text.trend.few : text.trend.nothing}</p>
      ) : (
        <>
          <div class="saved-series-head">
            <p class="quiet">{text.trend.text}</p>
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

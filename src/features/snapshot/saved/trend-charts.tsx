import '../../../ui/styles/chart.css';
import '../styles/saved-series.css';
import '../../../ui/styles/card.css';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { Chart } from '../../../ui/charts/chart.tsx';
import { Choice } from '../../../ui/components/form-controls.tsx';
import { groupsOf, seriesOf, ticksInTime } from '../view/trend-series.ts';
import { NO_REPEATS, repeatabilityOf } from '../pure/saved/repeatability.ts';
import type { ComparedMeasure } from '../pure/saved/measures.ts';
import { sizeInWords } from '../view/saved-format.ts';
import { OwnRepeats } from './own-repeats.tsx';
import { inThreeDecimals } from '../view/decimals.ts';
import { text } from '../text.ts';
import type { Span } from '../../../history/records/calendar.ts';
import { useApp } from '../../../ui/context.ts';
import type { TrendsSource } from '../../../state/state.ts';
import { SNAPSHOT_ADDRESS } from '../address.ts';
import { useLoaded } from '../../../ui/hooks.ts';

interface SnapshotSeriesProps {
  readonly saved: readonly SavedSnapshot[];
  readonly children?: ComponentChildren; // what can be done with the charts, where there are any
}

/** Each measure over the saved snapshots with its interval and the table behind it, of one kind at a time. */
export function SnapshotSeries({ saved, children }: SnapshotSeriesProps) {
  const groups = useMemo(() => groupsOf(saved), [saved]);
  const asked = useSignal<string | null>(null);
  const group = groups.find(({ key }) => key === asked.value) ?? groups[0];
  const ticks = useCallback((room: number) => ticksInTime(group?.snapshots ?? [], room), [group]);
  const series = useMemo(() => (group === undefined ? [] : seriesOf(group)), [group]);
  const like = group?.snapshots[0];
  const repeats = useMemo(() => (like === undefined ? NO_REPEATS : repeatabilityOf(saved, like)), [saved, like]);
  const noteOf = (id: ComparedMeasure) => {
    const own = repeats.get(id);
    if (own === undefined) return null;
    const smallest = sizeInWords(id, own.unit, own.smallest);
    return <p class="quiet">{text.repeats.note({ smallest })}</p>;
  };
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
                write={inThreeDecimals}
                ticks={ticks}
                note={noteOf(id)}
                whiskers
              />
            ))}
          </div>
          {like !== undefined && <OwnRepeats saved={saved} like={like} heading="h3" />}
        </>
      )}
    </div>
  );
}

interface SnapshotTrendSectionProps {
  readonly source: TrendsSource;
  readonly span: Span | null; // null: all there are
}

/** What snapshots of this time measured, the curves of the back among it; nothing where none was saved. */
export function SnapshotTrendSection({ source, span }: SnapshotTrendSectionProps) {
  const { state } = useApp();
  const loaded = useLoaded(() => source.snapshots(), [source, state.data.recorded.value]);
  const all = loaded.kind === 'failed' ? null : loaded.kind === 'ready' ? loaded.value : loaded.before;
  const saved = useMemo(
    () => all?.filter(({ day }) => span === null || (day >= span.from && day <= span.to)) ?? [],
    [all, span?.from, span?.to],
  );
  if (saved.length === 0) return null;
  return (
    <section class="trends-part" aria-labelledby="trends-snapshots">
      <h2 id="trends-snapshots">{text.trend.title}</h2>
      <SnapshotSeries saved={saved} />
      <p>
        <a href={SNAPSHOT_ADDRESS}>{text.trend.all}</a>
      </p>
    </section>
  );
}

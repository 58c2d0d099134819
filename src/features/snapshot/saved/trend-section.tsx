import '../../../ui/styles/card.css';
import { useMemo } from 'preact/hooks';
import type { Span } from '../../../history/records/calendar.ts';
import { useApp } from '../../../ui/context.ts';
import type { TrendsSource } from '../../../state/state.ts';
import { SNAPSHOT_ADDRESS } from '../address.ts';
import { SnapshotSeries } from './trend-charts.tsx';
import { useLoaded } from '../../../ui/hooks.ts';
import { text } from '../text.ts';

interface Props {
  readonly source: TrendsSource;
  readonly span: Span | null; // null: all there are
}

/** What snapshots of this time measured, the curves of the back among it; nothing where none was saved. */
export function SnapshotTrendSection({ source, span }: Props) {
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

import '../../../ui/styles/card.css';
import { useMemo } from 'preact/hooks';
import type { Span } from '../../../history/records/calendar.ts';
import { useApp } from '../../../ui/context.ts';
import type { TrendsSource } from '../../../state/trends-source.ts';
import { KEPT } from '../words/saved.ts';
import { SNAPSHOT_ADDRESS } from '../address.ts';
import { SnapshotSeries } from './trend-charts.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';

interface Props {
  readonly source: TrendsSource;
  readonly span: Span | null; // null: all there are
}

/** What snapshots of this time measured, the curves of the back among it; nothing where none was kept. */
export function Snapshots({ source, span }: Props) {
  const { state } = useApp();
  const loaded = useLoaded(() => source.snapshots(), [source, state.data.recorded.value]);
  const all = loaded.kind === 'failed' ? null : loaded.kind === 'ready' ? loaded.value : loaded.before;
  const kept = useMemo(
    () => all?.filter(({ day }) => span === null || (day >= span.from && day <= span.to)) ?? [],
    [all, span?.from, span?.to],
  );
  if (kept.length === 0) return null;
  return (
    <section class="trends-part" aria-labelledby="trends-snapshots">
      <h2 id="trends-snapshots">{KEPT.trends.title}</h2>
      <SnapshotSeries kept={kept} />
      <p>
        <a href={SNAPSHOT_ADDRESS}>{KEPT.trends.all}</a>
      </p>
    </section>
  );
}

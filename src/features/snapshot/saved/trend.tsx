import '../styles/saved.css';
import '../../../ui/styles/print.css';
import { useEffect, useMemo } from 'preact/hooks';
import { useSnapshots } from '../state.ts';
import { groupsOf } from '../view/trend-series.ts';
import { printInLight } from '../../../ui/hooks.ts';
import { SNAPSHOT_ADDRESS } from '../address.ts';
import { NoSnapshots } from './no-snapshots.tsx';
import { SnapshotSeries } from './trend-charts.tsx';
import { text } from '../text.ts';

/** Every measure over the snapshots that were saved. */
export function SavedTrend() {
  useEffect(printInLight, []);
  const saved = useSnapshots()?.saved.value ?? [];
  const groups = useMemo(() => groupsOf(saved), [saved]);
  const most = groups[0]?.snapshots.length ?? 0;
  if (most < 2) return <NoSnapshots {...text.trend.empty} />;
  return (
    <div class="saved-screen">
      <p>
        <a href={SNAPSHOT_ADDRESS}>{text.saved.backToSnapshots}</a>
      </p>
      <h1>{text.trend.title}</h1>
      <h2 class="unseen">{text.saved.measures}</h2>
      <SnapshotSeries saved={saved}>
        <button type="button" class="button button-small" onClick={() => globalThis.print()}>
          {text.saved.print}
        </button>
      </SnapshotSeries>
    </div>
  );
}

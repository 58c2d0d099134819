import '../styles/saved.css';
import '../../../ui/styles/print.css';
import { useEffect, useMemo } from 'preact/hooks';
import { useSnapshots } from '../state.ts';
import { groupsOf } from '../view/trend-series.ts';
import { KEPT } from '../words/saved.ts';
import { printInLight } from '../../../ui/print-in-light.ts';
import { SNAPSHOT_ADDRESS } from '../address.ts';
import { Nothing } from './no-snapshots.tsx';
import { SnapshotSeries } from './trend-charts.tsx';

/** Every measure over the snapshots that were kept. */
export function TrendOfSaved() {
  useEffect(printInLight, []);
  const kept = useSnapshots()?.kept.value ?? [];
  const groups = useMemo(() => groupsOf(kept), [kept]);
  const most = groups[0]?.snapshots.length ?? 0;
  if (most < 2) return <Nothing {...KEPT.trends.empty} />;
  return (
    <div class="kept-screen">
      <p>
        <a href={SNAPSHOT_ADDRESS}>{KEPT.backToSnapshots}</a>
      </p>
      <h1>{KEPT.trends.title}</h1>
      <h2 class="unseen">{KEPT.measures}</h2>
      <SnapshotSeries kept={kept}>
        <button type="button" class="button button-small" onClick={() => globalThis.print()}>
          {KEPT.print}
        </button>
      </SnapshotSeries>
    </div>
  );
}

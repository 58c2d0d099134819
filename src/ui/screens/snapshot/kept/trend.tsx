import '../../../styles/kept.css';
import '../../../styles/print.css';
import { useEffect, useMemo } from 'preact/hooks';
import { useApp } from '../../../context.ts';
import { groupsOf } from '../../../view/kept/series.ts';
import { KEPT } from '../../../words/kept.ts';
import { printInLight } from '../../print-in-light.ts';
import { SNAPSHOT_ADDRESS } from '../place.ts';
import { Nothing } from './nothing.tsx';
import { SnapshotSeries } from './series.tsx';

/** Every measure over the snapshots that were kept. */
export function TrendOfKept() {
  const { state } = useApp();
  useEffect(printInLight, []);
  const kept = state.data.snapshots.value?.kept.value ?? [];
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

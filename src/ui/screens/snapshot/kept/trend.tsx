import '../../../styles/kept.css';
import '../../../styles/print.css';
import { useEffect } from 'preact/hooks';
import { useApp } from '../../../context.ts';
import { KEPT } from '../../../words/kept.ts';
import { printInLight } from '../../print-in-light.ts';
import { SNAPSHOT_ADDRESS } from '../place.ts';
import { SnapshotSeries } from './series.tsx';

/** Every measure over the snapshots that were kept. */
export function TrendOfKept() {
  const { state } = useApp();
  useEffect(printInLight, []);
  const kept = state.snapshots.value?.kept.value ?? [];
  return (
    <div class="kept-screen">
      <p>
        <a href={SNAPSHOT_ADDRESS}>{KEPT.backToSnapshots}</a>
      </p>
      <header class="kept-head">
        <h1>{KEPT.trends.title}</h1>
        <div class="acts">
          <button type="button" class="button button-small" onClick={() => globalThis.print()}>
            {KEPT.print}
          </button>
        </div>
      </header>
      {kept.length === 0 ? (
        <p class="quiet">{KEPT.none}</p>
      ) : (
        <>
          <h2 class="unseen">{KEPT.measures}</h2>
          <SnapshotSeries kept={kept} />
        </>
      )}
    </div>
  );
}

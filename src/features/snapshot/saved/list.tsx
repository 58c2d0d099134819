import '../styles/saved.css';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { SNAPSHOT_TAGS, type SavedSnapshot, type SnapshotTag } from '../../../history/records/snapshot.ts';
import { Choice } from '../../../ui/components/choice.tsx';
import type { SnapshotsSource } from '../source.ts';
import { useSnapshots } from '../state.ts';
import { saveFile } from '../../../platform/save-file.ts';
import { KEPT } from '../words/saved.ts';
import { TAGS } from '../words/snapshot.ts';
import { compareAddress, TREND_ADDRESS } from '../address.ts';
import { Forget, type Forgetting } from './delete-dialog.tsx';
import { Item } from './list-item.tsx';
import { Opened } from './detail.tsx';

/** Everything that was kept; one of them can be opened. Nothing at all where nothing is kept. */
export function SavedSnapshots() {
  const source = useSnapshots();
  return source === null ? null : <Kept source={source} />;
}

function Kept({ source }: { readonly source: SnapshotsSource }) {
  const asked = useSignal<Forgetting | null>(null);
  const opened = useSignal<string | null>(null);
  const returning = useSignal(false); // the list takes the focus back from one that was open
  const kept = source.kept.value;
  const one = kept.find(({ id }) => id === opened.value);
  return (
    <>
      {kept.length > 0 && (
        <section class="kept" aria-labelledby="kept-title">
          {one === undefined ? (
            <List
              source={source}
              kept={kept}
              returning={returning.peek()}
              open={(id) => (opened.value = id)}
              ask={(what) => (asked.value = what)}
            />
          ) : (
            <Opened
              key={one.id}
              source={source}
              snapshot={one}
              close={() => {
                returning.value = true;
                opened.value = null;
              }}
              ask={(what) => (asked.value = what)}
            />
          )}
        </section>
      )}
      {asked.value !== null && <Forget source={source} asked={asked.value} close={() => (asked.value = null)} />}
    </>
  );
}

interface ListProps {
  readonly source: SnapshotsSource;
  readonly kept: readonly SavedSnapshot[];
  readonly returning: boolean;
  readonly open: (id: string) => void;
  readonly ask: (what: Forgetting) => void;
}

function List({ source, kept, returning, open, ask }: ListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (returning) heading.current?.focus();
  }, []);
  const filter = useSignal<SnapshotTag | 'all'>('all');
  const chosen = useSignal<readonly string[]>([]);
  const used = SNAPSHOT_TAGS.filter((tag) => kept.some(({ tags }) => tags.includes(tag)));
  const wanted = filter.value;
  const shown = wanted === 'all' ? kept : kept.filter(({ tags }) => tags.includes(wanted));
  const pair = chosen.value.filter((id) => kept.some((one) => one.id === id));
  /** A third choice lets go of the first. */
  const choose = (id: string) =>
    (chosen.value = pair.includes(id) ? pair.filter((one) => one !== id) : [...pair, id].slice(-2));
  return (
    <>
      <header class="kept-head">
        <h2 id="kept-title" ref={heading} tabIndex={-1}>
          {KEPT.title} <span class="quiet">({kept.length})</span>
        </h2>
        <div class="acts">
          {kept.length > 1 && (
            <a class="button button-small" href={TREND_ADDRESS}>
              {KEPT.trend}
            </a>
          )}
          <button type="button" class="button button-small" onClick={() => void saveTable(kept)}>
            {KEPT.table}
          </button>
          <button type="button" class="button button-small button-plain" onClick={() => ask({ what: 'all' })}>
            {KEPT.deleteAll}
          </button>
        </div>
      </header>
      {used.length > 0 && (
        <Choice
          legend={KEPT.filter}
          name="kept-filter"
          value={wanted}
          legendHidden
          options={[
            { value: 'all' as const, label: KEPT.all },
            ...used.map((tag) => ({ value: tag, label: TAGS[tag] })),
          ]}
          choose={(value: SnapshotTag | 'all') => (filter.value = value)}
        />
      )}
      {shown.length === 0 && <p class="quiet">{KEPT.filteredOut}</p>}
      <ul class="kept-list">
        {shown.map((snapshot) => (
          <Item
            key={snapshot.id}
            source={source}
            snapshot={snapshot}
            chosen={pair.includes(snapshot.id)}
            choose={kept.length > 1 ? () => choose(snapshot.id) : null}
            open={() => open(snapshot.id)}
            ask={ask}
          />
        ))}
      </ul>
      {kept.length > 1 && <ComparePair pair={pair} />}
    </>
  );
}

function ComparePair({ pair: [first, second] }: { readonly pair: readonly string[] }) {
  return (
    <p class="kept-pair" role="status">
      {first !== undefined && second !== undefined ? (
        <a class="button button-primary" href={compareAddress(first, second)}>
          {KEPT.compareTwo}
        </a>
      ) : (
        <span class="quiet">{first === undefined ? KEPT.compareHint : KEPT.compareMore}</span>
      )}
    </p>
  );
}

/** Every saved snapshot as a row, for spreadsheets. */
async function saveTable(kept: readonly SavedSnapshot[]): Promise<void> {
  const { exportSnapshots } = await import('../../../history/backup/index.ts');
  saveFile(exportSnapshots(kept), `plumbline-snapshots-${kept[0]?.day ?? ''}.csv`);
}

import { useApp } from '../../../ui/context.ts';
import '../styles/saved.css';
import '../styles/saved-pair.css';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { SNAPSHOT_TAGS, type SavedSnapshot, type SnapshotTag } from '../../../history/records/snapshot.ts';
import { rich } from '../../../ui/components/text-parts.tsx';
import { Choice } from '../../../ui/components/form-controls.tsx';
import type { SnapshotsSource } from '../source.ts';
import { useSnapshots } from '../state.ts';
import { compareAddress, TREND_ADDRESS } from '../address.ts';
import { DeleteDialog, type SnapshotDeletionAsk } from './delete-dialog.tsx';
import { ListItem } from './list-item.tsx';
import { SavedDetail } from './detail.tsx';
import { saveTable } from './save-table.ts';
import { text } from '../text.ts';

/** The saved snapshots, one of which can be opened. Draws nothing where there are none. */
export function SavedSnapshots() {
  const source = useSnapshots();
  return source === null ? null : <Saved source={source} />;
}

function Saved({ source }: { readonly source: SnapshotsSource }) {
  const asked = useSignal<SnapshotDeletionAsk | null>(null);
  const opened = useSignal<string | null>(null);
  const returning = useSignal(false); // the list takes the focus back from one that was open
  const saved = source.saved.value;
  const at = saved.findIndex(({ id }) => id === opened.value);
  const one = saved[at];
  return (
    <>
      {saved.length > 0 && (
        <section class="saved" aria-labelledby="saved-title">
          {one === undefined ? (
            <List
              source={source}
              saved={saved}
              returning={returning.peek()}
              open={(id) => (opened.value = id)}
              ask={(what) => (asked.value = what)}
            />
          ) : (
            <SavedDetail
              key={one.id}
              source={source}
              snapshot={one}
              before={saved[at - 1] ?? null}
              after={saved[at + 1] ?? null}
              open={(id) => (opened.value = id)}
              close={() => {
                returning.value = true;
                opened.value = null;
              }}
              ask={(what) => (asked.value = what)}
            />
          )}
        </section>
      )}
      {asked.value !== null && <DeleteDialog source={source} asked={asked.value} close={() => (asked.value = null)} />}
    </>
  );
}

interface ListProps {
  readonly source: SnapshotsSource;
  readonly saved: readonly SavedSnapshot[];
  readonly returning: boolean;
  readonly open: (id: string) => void;
  readonly ask: (what: SnapshotDeletionAsk) => void;
}

function List({ source, saved, returning, open, ask }: ListProps) {
  const { actions } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (returning) heading.current?.focus();
  }, []);
  const filter = useSignal<SnapshotTag | 'all'>('all');
  const chosen = useSignal<readonly string[]>([]);
  const used = SNAPSHOT_TAGS.filter((tag) => saved.some(({ tags }) => tags.includes(tag)));
  const wanted = filter.value;
  const shown = wanted === 'all' ? saved : saved.filter(({ tags }) => tags.includes(wanted));
  const pair = chosen.value.filter((id) => saved.some((one) => one.id === id));
  /** A third choice replaces the first. */
  const choose = (id: string) =>
    (chosen.value = pair.includes(id) ? pair.filter((one) => one !== id) : [...pair, id].slice(-2));
  return (
    <>
      <header class="saved-head">
        <h2 id="saved-title" ref={heading} tabIndex={-1}>
          {rich(text.saved.title({ count: saved.length }), { n: (count) => <span class="quiet">{count}</span> })}
        </h2>
        <div class="acts">
          {saved.length > 1 && (
            <a class="button button-small" href={TREND_ADDRESS}>
              {text.saved.trend}
            </a>
          )}
          <button type="button" class="button button-small" onClick={() => actions.attempt(() => saveTable(saved))}>
            {text.saved.table}
          </button>
          <button type="button" class="button button-small button-plain" onClick={() => ask({ what: 'all' })}>
            {text.saved.deleteAll}
          </button>
        </div>
      </header>
      {used.length > 0 && (
        <Choice
          legend={text.saved.filter}
          name="saved-filter"
          value={wanted}
          legendHidden
          options={[
            { value: 'all' as const, label: text.saved.all },
            ...used.map((tag) => ({ value: tag, label: text.tags[tag] })),
          ]}
          choose={(value: SnapshotTag | 'all') => (filter.value = value)}
        />
      )}
      {shown.length === 0 && <p class="quiet">{text.saved.filteredOut}</p>}
      <ul class="saved-list">
        {shown.map((snapshot) => (
          <ListItem
            key={snapshot.id}
            source={source}
            snapshot={snapshot}
            chosen={pair.includes(snapshot.id)}
            choose={saved.length > 1 ? () => choose(snapshot.id) : null}
            open={() => open(snapshot.id)}
            ask={ask}
          />
        ))}
      </ul>
      {saved.length > 1 && <ComparePair pair={pair} />}
    </>
  );
}

function ComparePair({ pair: [first, second] }: { readonly pair: readonly string[] }) {
  return (
    <p class="saved-pair" role="status" data-chosen={first !== undefined}>
      {first !== undefined && second !== undefined ? (
        <a class="button button-primary" href={compareAddress(first, second)}>
          {text.saved.compareTwo}
        </a>
      ) : (
        <span class="quiet">{first === undefined ? text.saved.compareHint : text.saved.compareMore}</span>
      )}
    </p>
  );
}

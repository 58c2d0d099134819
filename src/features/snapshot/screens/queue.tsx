import type { QueuedPicture, SnapshotsSource } from '../source.ts';
import { QUEUE } from '../words/snapshot.ts';

const isOver = ({ state }: QueuedPicture): boolean => state.kind !== 'waiting' && state.kind !== 'looking';

interface Props {
  readonly source: SnapshotsSource;
  readonly openId: string | null; // of the one that is shown
}

/** The pictures that were handed in: how far along, which can be opened, and what was wrong with the others. */
export function Queue({ source, openId }: Props) {
  const queue = source.queue.value;
  if (queue.length === 0) return null;
  const done = queue.filter(isOver).length;
  return (
    <section class="snap-queue" aria-labelledby="snap-queue">
      <header>
        <h2 id="snap-queue">{QUEUE.title}</h2>
        {done < queue.length && (
          <button type="button" class="button button-small" onClick={() => source.cancelQueue()}>
            {QUEUE.cancel}
          </button>
        )}
      </header>
      <div class="loading">
        {done < queue.length && <progress max={queue.length} value={done} aria-label={QUEUE.title} />}
        <p role="status">{QUEUE.progress(done, queue.length)}</p>
      </div>
      <ul>
        {queue.map((picture) => (
          <Row key={picture.id} source={source} picture={picture} open={picture.id === openId} />
        ))}
      </ul>
    </section>
  );
}

function wordsOf({ state }: QueuedPicture): string {
  switch (state.kind) {
    case 'failed':
      return state.why;
    case 'nobody':
      return QUEUE.nobody;
    case 'waiting':
    case 'looking':
    case 'done':
      return QUEUE[state.kind];
  }
}

interface RowProps {
  readonly source: SnapshotsSource;
  readonly picture: QueuedPicture;
  readonly open: boolean;
}

function Row({ source, picture, open }: RowProps) {
  const { id, name, state } = picture;
  return (
    <li class="snap-queued" data-state={state.kind} aria-current={open}>
      <div class="snap-queued-words">
        <b>{name}</b>
        <p class="quiet">{open ? QUEUE.shown : wordsOf(picture)}</p>
      </div>
      {state.kind === 'done' && !open && (
        <button
          type="button"
          class="button button-small"
          aria-label={`${QUEUE.open} ${name}`}
          onClick={() => source.show(id)}
        >
          {QUEUE.open}
        </button>
      )}
      <button
        type="button"
        class="button button-small button-plain"
        aria-label={`${QUEUE.remove} ${name}`}
        onClick={() => source.removeFromQueue(id)}
      >
        {QUEUE.remove}
      </button>
    </li>
  );
}

import type { QueuedPicture } from '../pure/queue.ts';
import type { SnapshotsSource } from '../source.ts';
import { faultText } from '../view/fault-text.ts';
import { text } from '../text.ts';

const isOver = ({ state }: QueuedPicture): boolean => state.kind !== 'waiting' && state.kind !== 'measuring';

interface Props {
  readonly source: SnapshotsSource;
  readonly openId: string | null; // of the one that is shown
}

/** The pictures that were handed in: progress, which can be opened, and the faults of the others. */
export function Queue({ source, openId }: Props) {
  const queue = source.queue.value;
  if (queue.length === 0) return null;
  const done = queue.filter(isOver).length;
  return (
    <section class="snap-queue" aria-labelledby="snap-queue">
      <header>
        <h2 id="snap-queue">{text.queue.title}</h2>
        {done < queue.length && (
          <button type="button" class="button button-small" onClick={() => source.cancelQueue()}>
            {text.queue.cancel}
          </button>
        )}
      </header>
      <div class="loading">
        {done < queue.length && <progress max={queue.length} value={done} aria-label={text.queue.title} />}
        <p role="status">{text.queue.progress({ done, all: queue.length })}</p>
      </div>
      <ul>
        {queue.map((picture) => (
          <Row key={picture.id} source={source} picture={picture} open={picture.id === openId} />
        ))}
      </ul>
    </section>
  );
}

function stateText({ state }: QueuedPicture): string {
  switch (state.kind) {
    case 'failed':
      return faultText(state.fault);
    case 'nobody':
      return text.queue.nobody;
    case 'waiting':
    case 'measuring':
    case 'done':
      return text.queue[state.kind];
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
        <p class="quiet">{open ? text.queue.shown : stateText(picture)}</p>
      </div>
      {state.kind === 'done' && !open && (
        <button
          type="button"
          class="button button-small"
          aria-label={text.queue.openOf({ name })}
          onClick={() => source.show(id)}
        >
          {text.queue.open}
        </button>
      )}
      <button
        type="button"
        class="button button-small button-plain"
        aria-label={text.queue.removeOf({ name })}
        onClick={() => source.removeFromQueue(id)}
      >
        {text.queue.remove}
      </button>
    </li>
  );
}

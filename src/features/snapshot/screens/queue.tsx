import '../styles/queue.css';
import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { isMeasured } from '../../../geometry/metric.ts';
import type { ProfileMetrics } from '../../../geometry/profile-metrics.ts';
import { useProfile } from '../../../ui/profiles/use-profile.ts';
import { listInBrief } from '../../../ui/format/numbers.ts';
import { useApp } from '../../../ui/context.ts';
import { sayThrown } from '../../../ui/troubles/say-trouble.ts';
import type { MeasuredSnapshot } from '../pure/measure/measure-picture.ts';
import type { QueuedPicture } from '../pure/queue.ts';
import { saveTable } from '../saved/save-table.ts';
import type { SnapshotsSource } from '../source.ts';
import { faultText } from '../view/fault-text.ts';
import { findingsOf } from '../view/finding.ts';
import { measureInWords, nameOfMeasure } from '../view/saved-format.ts';
import { whyUnknown } from '../view/norm-texts.ts';
import { text } from '../text.ts';

const isOver = ({ state }: QueuedPicture): boolean => state.kind !== 'waiting' && state.kind !== 'measuring';

interface Props {
  readonly source: SnapshotsSource;
  readonly openId: string | null; // of the one that is shown
}

/** The pictures that were handed in: progress, what was measured, and the faults of the others. */
export function Queue({ source, openId }: Props) {
  const queue = source.queue.value;
  if (queue.length === 0) return null;
  const done = queue.filter(isOver).length;
  return (
    <section class="snap-queue" aria-labelledby="snap-queue">
      <header>
        <h2 id="snap-queue">{text.queue.title}</h2>
        {done < queue.length ? (
          <button type="button" class="button button-small" onClick={() => source.cancelQueue()}>
            {text.queue.cancel}
          </button>
        ) : (
          queue.length > 1 && <Batch source={source} />
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

/** What can be done with all of them at once. */
function Batch({ source }: Pick<Props, 'source'>) {
  const { actions } = useApp();
  const said = useSignal('');
  const keepAll = async () => {
    try {
      said.value = text.queue.keptAll({ count: await source.saveAll() });
    } catch (failure) {
      said.value = text.save.failed({ why: sayThrown(failure) });
    }
  };
  return (
    <div class="acts">
      <span class="quiet" role="status">
        {said.value}
      </span>
      <button type="button" class="button button-small" onClick={() => void keepAll()}>
        {text.queue.keepAll}
      </button>
      <button
        type="button"
        class="button button-small"
        onClick={() => actions.attempt(() => saveTable(source.batch()))}
      >
        {text.saved.table}
      </button>
      <button type="button" class="button button-small button-plain" onClick={() => source.clearQueue()}>
        {text.queue.clear}
      </button>
    </div>
  );
}

const NUMBERS = 3; // as many as a row shows

/** 'Neck angle 39° ± 10, upper back curve 30° ± 14'. */
function numbersOf({ reading, support }: MeasuredSnapshot, profile: ProfileMetrics): string {
  if (reading.gate !== null) return whyUnknown(reading.gate);
  const measured = findingsOf(reading, support, profile)
    .filter(({ measure }) => isMeasured(measure))
    .slice(0, NUMBERS)
    .map(({ id, measure }) => text.landmarks.number({ name: nameOfMeasure(id), value: measureInWords(id, measure) }));
  return measured.length === 0 ? text.queue.done : listInBrief(measured);
}

function stateText({ state }: QueuedPicture, measured: MeasuredSnapshot | null, profile: ProfileMetrics): string {
  switch (state.kind) {
    case 'failed':
      return faultText(state.fault);
    case 'nobody':
      return text.queue.nobody;
    case 'done':
      return measured === null ? text.queue.done : numbersOf(measured, profile);
    case 'waiting':
    case 'measuring':
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
  const profile = useProfile();
  return (
    <li class="snap-queued" data-state={state.kind} aria-current={open}>
      <Thumbnail picture={source.thumbnailOf(id)} />
      <div class="snap-queued-words">
        <b>{name}</b>
        <p class="quiet">{open ? text.queue.shown : stateText(picture, source.measuredOf(id), profile)}</p>
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

function Thumbnail({ picture }: { readonly picture: OffscreenCanvas | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current === null || picture === null) return;
    canvas.current.width = picture.width;
    canvas.current.height = picture.height;
    canvas.current.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);
  return picture === null ? null : <canvas ref={canvas} class="snap-thumb" aria-hidden="true" />;
}

interface StepsProps {
  readonly source: SnapshotsSource;
  readonly openId: string;
}

/** To the picture before and after the one that is shown. */
export function QueueSteps({ source, openId }: StepsProps) {
  const done = source.queue.value.filter(({ state }) => state.kind === 'done');
  const at = done.findIndex(({ id }) => id === openId);
  if (done.length < 2 || at < 0) return null;
  const [before, after] = [done[at - 1], done[at + 1]];
  return (
    <div class="acts">
      <button
        type="button"
        class="button button-small"
        disabled={before === undefined}
        onClick={() => before && source.show(before.id)}
      >
        {text.queue.previous}
      </button>
      <button
        type="button"
        class="button button-small"
        disabled={after === undefined}
        onClick={() => after && source.show(after.id)}
      >
        {text.queue.next}
      </button>
    </div>
  );
}

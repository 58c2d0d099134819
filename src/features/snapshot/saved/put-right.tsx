import { useSignal } from '@preact/signals';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { sayThrown } from '../../../ui/troubles/say-trouble.ts';
import { correctionsFor } from '../pure/saved/correct.ts';
import { TakenField } from '../screens/taken-field.tsx';
import type { SnapshotsSource } from '../source.ts';
import { text } from '../text.ts';

interface Props {
  readonly source: SnapshotsSource;
  readonly snapshot: SavedSnapshot;
}

/** Date and side of a kept snapshot, put right and taken back. What needs the picture measures it again. */
export function PutRight({ source, snapshot }: Props) {
  const trouble = useSignal<string | null>(null);
  const busy = useSignal(false);
  const carryOut = async (work: Promise<void>) => {
    busy.value = true;
    trouble.value = null;
    try {
      await work;
    } catch (error) {
      trouble.value = text.saved.failed({ why: sayThrown(error) });
    } finally {
      busy.value = false;
    }
  };
  const { id, view, picture } = snapshot;
  const names = { mirror: text.correct.mirror, 'turn-about': view === 'back' ? text.correct.front : text.correct.back };
  return (
    <section class="saved-right" aria-labelledby="saved-right">
      <h3 id="saved-right">{text.correct.title}</h3>
      <TakenField taken={snapshot} choose={(taken) => void carryOut(source.correct(id, { kind: 'taken', taken }))} />
      <div class="acts">
        {correctionsFor(snapshot).map((kind) => (
          <button
            key={kind}
            type="button"
            class="button button-small"
            disabled={busy.value}
            onClick={() => void carryOut(source.correct(id, { kind }))}
          >
            {names[kind]}
          </button>
        ))}
        {picture && (
          <button
            type="button"
            class="button button-small"
            disabled={busy.value}
            onClick={() => void carryOut(source.reopen(id))}
          >
            {text.correct.again}
          </button>
        )}
        <button
          type="button"
          class="button button-small"
          disabled={busy.value || !source.corrected.value.has(id)}
          onClick={() => void carryOut(source.uncorrect(id))}
        >
          {text.landmarks.undo}
        </button>
      </div>
      <p class="quiet">{picture ? text.correct.withPicture : text.correct.linesOnly}</p>
      {trouble.value !== null && (
        <p class="snap-trouble" role="alert">
          {trouble.value}
        </p>
      )}
    </section>
  );
}

import type { OpenSnapshot, SnapshotsSource } from '../source.ts';
import { listInBrief } from '../../../ui/format/numbers.ts';
import { movedNames } from '../view/landmarks.ts';
import { AFTER } from './landmarks.tsx';
import { text } from '../text.ts';

interface Props {
  readonly source: SnapshotsSource;
  readonly open: OpenSnapshot;
}

/** What was set by hand, and the ways to take it back. */
export function Corrections({ source, open: { measured, canUndo } }: Props) {
  const names = movedNames(measured).map((name) => text.landmarks.names[name].inSentence);
  return (
    <div class="snap-corrections">
      <p id={AFTER} tabIndex={-1} class="quiet">
        {names.length === 0 ? text.landmarks.help : text.landmarks.movedList({ landmarks: listInBrief(names) })}
      </p>
      <div class="snap-corrections-acts">
        <button type="button" class="button button-small" disabled={!canUndo} onClick={() => source.undo()}>
          {text.landmarks.undo}
        </button>
        <button
          type="button"
          class="button button-small"
          disabled={names.length === 0}
          onClick={() => source.resetMarks()}
        >
          {text.landmarks.reset}
        </button>
      </div>
    </div>
  );
}

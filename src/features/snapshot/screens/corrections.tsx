import type { OpenSnapshot, SnapshotsSource } from '../source.ts';
import { movedNames } from '../view/landmarks.ts';
import { EDITOR, LANDMARKS } from '../words/landmarks.ts';
import { AFTER } from './landmarks.tsx';

interface Props {
  readonly source: SnapshotsSource;
  readonly open: OpenSnapshot;
}

/** What a hand has set, and the ways back. */
export function Corrections({ source, open: { measured, canUndo } }: Props) {
  const names = movedNames(measured).map((name) => LANDMARKS[name]);
  return (
    <div class="snap-corrections">
      <p id={AFTER} tabIndex={-1} class="quiet">
        {names.length === 0 ? EDITOR.help : EDITOR.movedList(names)}
      </p>
      <div class="snap-corrections-acts">
        <button type="button" class="button button-small" disabled={!canUndo} onClick={() => source.undo()}>
          {EDITOR.undo}
        </button>
        <button
          type="button"
          class="button button-small"
          disabled={names.length === 0}
          onClick={() => source.resetMarks()}
        >
          {EDITOR.reset}
        </button>
      </div>
    </div>
  );
}

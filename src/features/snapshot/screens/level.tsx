import '../styles/level.css';
import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { NINE_IN_TEN } from '../../../geometry/metric.ts';
import type { MeasuredSnapshot } from '../pure/measure/measure-picture.ts';
import type { PlacingStep } from '../pure/level/placing-steps.ts';
import type { OpenSnapshot, SnapshotsSource } from '../source.ts';
import { withDecimals } from '../view/decimals.ts';
import { text } from '../text.ts';

/** Most that a picture can be turned by hand at once, and the step of it, deg. [H] */
const FINE = { most: 30, step: 0.1 } as const;

interface Props {
  readonly source: SnapshotsSource;
  readonly open: OpenSnapshot;
  readonly tilt: Signal<number | null>; // deg that the picture is shown turned by before it is applied; null: it is not being levelled
}

/** What is upright in the picture, how sure that is, and the ways to put it right. */
export function Level({ source, open, tilt }: Props) {
  const { analysed } = open.measured;
  const isBusy = source.queue.value.some(
    ({ id, state }) => id === analysed.id && (state.kind === 'waiting' || state.kind === 'measuring'),
  );
  const place = (step: PlacingStep) => {
    tilt.value = null;
    source.place(step);
  };
  return (
    <section class="snap-level" data-by={analysed.level.by} aria-label={text.level.title} aria-busy={isBusy}>
      <p class="quiet" role="status">
        {isBusy ? text.level.measuring : levelText(open.measured)}
      </p>
      <div class="snap-level-acts">
        {analysed.level.by === 'nothing' && tilt.value === null && (
          <button
            type="button"
            class="button button-small"
            disabled={isBusy}
            onClick={() => place({ kind: 'is-level' })}
          >
            {text.level.isLevel}
          </button>
        )}
        <button
          type="button"
          class="button button-small"
          aria-expanded={tilt.value !== null}
          disabled={isBusy}
          onClick={() => (tilt.value = tilt.value === null ? 0 : null)}
        >
          {text.level.byHand}
        </button>
        <button
          type="button"
          class="button button-small"
          disabled={isBusy}
          onClick={() => place({ kind: 'quarter', clockwise: false })}
        >
          {text.level.left}
        </button>
        <button
          type="button"
          class="button button-small"
          disabled={isBusy}
          onClick={() => place({ kind: 'quarter', clockwise: true })}
        >
          {text.level.right}
        </button>
        <button
          type="button"
          class="button button-small"
          aria-pressed={analysed.placing.mirrored}
          disabled={isBusy}
          onClick={() => place({ kind: 'mirror' })}
        >
          {text.level.mirrored}
        </button>
      </div>
      {tilt.value !== null && <FineTurn tilt={tilt} apply={(angle) => place({ kind: 'by', angle })} />}
    </section>
  );
}

function FineTurn({ tilt, apply }: { readonly tilt: Signal<number | null>; readonly apply: (angle: number) => void }) {
  const id = useId();
  const angle = tilt.value ?? 0;
  return (
    <div class="snap-fine">
      <label for={id} class="quiet">
        {text.level.fine}
      </label>
      <input
        id={id}
        type="range"
        min={-FINE.most}
        max={FINE.most}
        step={FINE.step}
        value={angle}
        aria-valuetext={text.level.angle({ angle: withDecimals(angle, 1) })}
        onInput={({ currentTarget }) => (tilt.value = Number(currentTarget.value))}
      />
      <output for={id}>{text.level.angle({ angle: withDecimals(angle, 1) })}</output>
      <button type="button" class="button button-small button-primary" onClick={() => apply(angle)}>
        {text.level.apply}
      </button>
    </div>
  );
}

/** How far the picture was turned, and what says that it is upright now. */
function levelText({ analysed: { placing, level, from }, vertical }: MeasuredSnapshot): string {
  const quarters = Math.round(placing.turn / 90);
  const fine = Math.abs(Number((placing.turn - 90 * quarters).toFixed(1)));
  const within = withDecimals(NINE_IN_TEN * level.sigma, 0);
  const turned = quarters % 4 === 0 || level.by === 'person' ? '' : text.level.wasTurned;
  const said =
    level.by === 'nothing'
      ? vertical.by === 'body'
        ? text.level.byBody({ from })
        : text.level.unknown({ within, from })
      : level.by === 'person'
        ? text.level.byPerson
        : level.by === 'phone'
          ? text.level.byPhone({ within })
          : fine < 0.5
            ? text.level.roomLevel
            : text.level.room({ angle: withDecimals(fine, 1) });
  return turned === '' ? said : text.level.both({ first: turned, second: said });
}

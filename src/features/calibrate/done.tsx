import type { Baseline } from '../../geometry/baseline.ts';
import { PlumbBob } from '../../ui/components/drawings.tsx';
import { useApp } from '../../ui/context.ts';
import { goTo } from '../../ui/route.ts';
import { amountInUnit } from '../../ui/format/measured-value.ts';
import { percentRoundedDown } from '../../ui/format/numbers.ts';
import { rich } from '../../ui/components/text-parts.tsx';
import { text as shared } from '../../ui/text.ts';
import { text } from './text.ts';

/** The finished calibration and its quality. */
export function Done({ baseline }: { readonly baseline: Baseline }) {
  const { state, actions } = useApp();
  const upwardPitch = looksUpBy(baseline);
  return (
    <section class="done">
      <PlumbBob posture="good" size={72} />
      <div role="status">
        <h1>{text.done.title}</h1>
        <p class="lead">{text.done.text}</p>
      </div>
      <dl class="done-facts">
        <div>
          <dt>{text.done.qualityTerm}</dt>
          <dd>
            {rich(text.done.quality[qualityOf(baseline)]({ share: percentRoundedDown(baseline.quality) }), {
              b: (share) => <b>{share}</b>,
            })}
          </dd>
        </div>
        {upwardPitch !== null && (
          <div>
            <dt>{text.done.camera}</dt>
            <dd>{text.done.looksUp({ angle: amountInUnit('deg', upwardPitch) })}</dd>
          </div>
        )}
        <div>
          <dt>{baseline.name}</dt>
          <dd>{text.done.place({ view: shared.views[baseline.view], desk: text.desk[baseline.desk].inSentence })}</dd>
        </div>
      </dl>
      <div class="acts">
        <button
          type="button"
          class="button button-primary button-large"
          onClick={() => {
            actions.endCalibration();
            goTo('now');
          }}
        >
          {text.done.toNow}
        </button>
        <button
          type="button"
          class="button button-large"
          onClick={() =>
            actions.calibrate({
              steps: state.calibration.steps.value,
              name: baseline.name,
              desk: baseline.desk,
              replaces: baseline.id,
            })
          }
        >
          {text.done.redo}
        </button>
      </div>
    </section>
  );
}

const GOOD = 0.75; // [H], for the text only: geometry/calibration decides what is refused
const FAIR = 0.5; // [H]

/** A camera that looks up this steeply measures a forward head with a clearly larger error (docs/accuracy.md), deg. */
const STEEP = -10;

/** Whole degrees by which the camera looks up at the face; null where that costs no accuracy. */
export const looksUpBy = ({ cameraPitch }: Baseline): number | null =>
  cameraPitch !== undefined && cameraPitch <= STEEP ? Math.round(-cameraPitch) : null;

const qualityOf = ({ quality }: Baseline): 'good' | 'fair' | 'weak' =>
  quality >= GOOD ? 'good' : quality >= FAIR ? 'fair' : 'weak';

import type { Baseline } from '../../geometry/baseline.ts';
import { Bob } from '../../ui/components/bob.tsx';
import { useApp } from '../../ui/context.ts';
import { goTo } from '../../ui/route.ts';
import { percent } from '../../ui/format/measured-value.ts';
import { looksUpBy, qualityOf } from './quality.ts';
import { CALIBRATE } from './words.ts';
import { VIEW_NAMES } from '../../ui/words/measures.ts';

/** What was learned and how good it is. */
export function Done({ baseline }: { readonly baseline: Baseline }) {
  const { state, actions } = useApp();
  const steep = looksUpBy(baseline);
  return (
    <section class="done">
      <Bob posture="good" size={72} />
      <div role="status">
        <h1>{CALIBRATE.done}</h1>
        <p class="lead">{CALIBRATE.doneText}</p>
      </div>
      <dl class="done-facts">
        <div>
          <dt>{CALIBRATE.quality}</dt>
          <dd>
            <b>{percent(baseline.quality)}</b> {CALIBRATE.qualities[qualityOf(baseline)]}
          </dd>
        </div>
        {steep !== null && (
          <div>
            <dt>{CALIBRATE.camera}</dt>
            <dd>{CALIBRATE.looksUp(steep)}</dd>
          </div>
        )}
        <div>
          <dt>{baseline.name}</dt>
          <dd>
            {VIEW_NAMES[baseline.view]}, {CALIBRATE.desk[baseline.desk].toLowerCase()}
          </dd>
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
          {CALIBRATE.toNow}
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
          {CALIBRATE.redo}
        </button>
      </div>
    </section>
  );
}

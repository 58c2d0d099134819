import { SHORT_SLUMP, type Baseline } from '../../geometry/baseline.ts';
import { useApp } from '../../ui/context.ts';
import { goTo } from '../../ui/route.ts';
import { amountInUnit } from '../../ui/format/measured-value.ts';
import { percentRoundedDown } from '../../ui/format/numbers.ts';
import { rich } from '../../ui/components/text-parts.tsx';
import { Install } from '../../ui/hidden-tab/install.tsx';
import { Reach } from '../../ui/hidden-tab/reach.tsx';
import { StartByItself } from '../../ui/hidden-tab/start-by-itself.tsx';
import { ProfileSwitches } from '../../ui/profiles/profile-switches.tsx';
import { text as profiles } from '../../ui/profiles/text.ts';
import { text as shared } from '../../ui/text.ts';
import { text } from './text.ts';
import { FirstResult } from './first-result.tsx';

/** The finished calibration: the first result, how a hidden tab reaches the person, and the quality. */
export function Done({ baseline }: { readonly baseline: Baseline }) {
  const { state, actions } = useApp();
  const quality = qualityOf(baseline);
  const redo = () =>
    actions.calibrate({
      steps: state.calibration.steps.value,
      name: baseline.name,
      desk: baseline.desk,
      replaces: baseline.id,
    });
  return (
    <section class="done">
      <FirstResult />
      {isNearSlump(baseline) && (
        <div class="done-near">
          <p>{text.done.nearSlump}</p>
          <button type="button" class="button button-small" onClick={redo}>
            {text.done.redo}
          </button>
        </div>
      )}
      <Reach />
      <StartByItself brief />
      <details class="done-body">
        <summary>{profiles.offer}</summary>
        <p class="hint">{profiles.text}</p>
        <ProfileSwitches />
      </details>
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
        <Install />
      </div>
      <details class="done-quality" open={quality !== 'good'}>
        <summary>{text.done.about}</summary>
        <Facts baseline={baseline} quality={quality} />
        <button type="button" class="button button-small" onClick={redo}>
          {text.done.redo}
        </button>
      </details>
    </section>
  );
}

function Facts({ baseline, quality }: { readonly baseline: Baseline; readonly quality: Quality }) {
  const upwardPitch = looksUpBy(baseline);
  return (
    <dl class="done-facts">
      <div>
        <dt>{text.done.qualityTerm}</dt>
        <dd>
          {rich(text.done.quality[quality]({ share: percentRoundedDown(baseline.quality) }), {
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
  );
}

/** Whether upright and slump lie so close together that the upright may have been half a slump. */
const isNearSlump = ({ ownSlump }: Baseline): boolean => ownSlump !== undefined && ownSlump < SHORT_SLUMP;

const GOOD = 0.75; // [H], for the text only: geometry/calibration decides what is refused
const FAIR = 0.5; // [H]

/** A camera that looks up this steeply measures a forward head with a clearly larger error (docs/accuracy.md), deg. */
const STEEP = -10;

/** Whole degrees by which the camera looks up at the face; null where that costs no accuracy. */
export const looksUpBy = ({ cameraPitch }: Baseline): number | null =>
  cameraPitch !== undefined && cameraPitch <= STEEP ? Math.round(-cameraPitch) : null;

type Quality = 'good' | 'fair' | 'weak';

const qualityOf = ({ quality }: Baseline): Quality => (quality >= GOOD ? 'good' : quality >= FAIR ? 'fair' : 'weak');

import { useRef } from 'preact/hooks';
import type { CalibrationProgress } from '../../monitor/protocol.ts';
import { PoseDrawing } from '../../ui/components/pose-drawing.tsx';
import { Ring } from '../../ui/components/ring.tsx';
import { useApp } from '../../ui/context.ts';
import { CALIBRATE, POSES } from './words.ts';

type Underway = Exclude<CalibrationProgress, { readonly phase: 'done' }>;

/** One step: what to do, and how long; or why it did not work. */
export function Guide({ progress }: { readonly progress: Underway }) {
  const { state, actions } = useApp();
  const { step } = progress;
  const steps = state.calibration.steps.value;
  const number = steps.indexOf(step) + 1;
  return (
    <section class="guide" data-phase={progress.phase}>
      <ol class="guide-steps" aria-label={`${CALIBRATE.step} ${number} ${CALIBRATE.of} ${steps.length}`}>
        {steps.map((name, index) => (
          <li key={name} aria-current={name === step ? 'step' : undefined} data-done={index + 1 < number}>
            {POSES[name].name}
          </li>
        ))}
      </ol>
      {progress.phase === 'refused' ? (
        <Refused step={step} why={progress.why} />
      ) : (
        <Countdown key={`${progress.phase}${step}`} progress={progress} />
      )}
      <button type="button" class="button button-plain" onClick={() => actions.endCalibration()}>
        {CALIBRATE.cancel}
      </button>
    </section>
  );
}

function Countdown({ progress }: { readonly progress: Exclude<Underway, { readonly phase: 'refused' }> }) {
  const whole = useRef(Math.max(1, Math.ceil(progress.secondsLeft))); // as it was when this phase began
  const holding = progress.phase === 'hold';
  const pose = POSES[progress.step];
  return (
    <>
      <div aria-live="assertive">
        <p class="where">{holding ? CALIBRATE.hold : CALIBRATE.prepare}</p>
        <h1>{pose.name}</h1>
        <p class="guide-words">{holding ? pose.hold : pose.prepare}</p>
      </div>
      <div class="guide-show">
        <PoseDrawing step={progress.step} />
        <Ring left={progress.secondsLeft} whole={whole.current} filled={holding} />
      </div>
    </>
  );
}

function Refused({ step, why }: { readonly step: Underway['step']; readonly why: string }) {
  const { actions } = useApp();
  return (
    <>
      <div role="alert">
        <p class="where">{POSES[step].name}</p>
        <h1>{CALIBRATE.refused}</h1>
        <p class="guide-words">{why}</p>
      </div>
      <div class="guide-show">
        <PoseDrawing step={step} />
        <button type="button" class="button button-primary button-large" onClick={() => actions.retryStep()}>
          {CALIBRATE.again}
        </button>
      </div>
    </>
  );
}

import { useRef } from 'preact/hooks';
import type { CalibrationProgress, Refusal } from '../../monitor/protocol.ts';
import { PoseDrawing } from '../../ui/components/drawings.tsx';
import { Ring } from '../../ui/components/meters.tsx';
import { useApp } from '../../ui/context.ts';
import { sayRefusal } from './say-refusal.ts';
import { text } from './text.ts';

type Underway = Exclude<CalibrationProgress, { readonly phase: 'done' }>;

/** The current step: what to do and for how long, or why it was refused. */
export function Guide({ progress }: { readonly progress: Underway }) {
  const { state, actions } = useApp();
  const { step } = progress;
  const steps = state.calibration.steps.value;
  const number = steps.indexOf(step) + 1;
  return (
    <section class="guide" data-phase={progress.phase}>
      <ol class="guide-steps" aria-label={text.guide.step({ step: number, steps: steps.length })}>
        {steps.map((name, index) => (
          <li key={name} aria-current={name === step ? 'step' : undefined} data-done={index + 1 < number}>
            {text.poses[name].name}
          </li>
        ))}
      </ol>
      {progress.phase === 'refused' ? (
        <Refused step={step} fault={progress.fault} />
      ) : (
        <Countdown key={`${progress.phase}${step}`} progress={progress} />
      )}
      <button type="button" class="button button-plain" onClick={() => actions.endCalibration()}>
        {text.guide.cancel}
      </button>
    </section>
  );
}

function Countdown({ progress }: { readonly progress: Exclude<Underway, { readonly phase: 'refused' }> }) {
  const whole = useRef(Math.max(1, Math.ceil(progress.secondsLeft))); // seconds, when this phase began
  const holding = progress.phase === 'hold';
  const pose = text.poses[progress.step];
  return (
    <>
      <div aria-live="assertive">
        <p class="state-details">{holding ? text.guide.hold : text.guide.prepare}</p>
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

function Refused({ step, fault }: { readonly step: Underway['step']; readonly fault: Refusal }) {
  const { actions } = useApp();
  return (
    <>
      <div role="alert">
        <p class="state-details">{text.poses[step].name}</p>
        <h1>{text.guide.refused}</h1>
        <p class="guide-words">{sayRefusal(fault)}</p>
      </div>
      <div class="guide-show">
        <PoseDrawing step={step} />
        <button type="button" class="button button-primary button-large" onClick={() => actions.retryStep()}>
          {text.guide.retry}
        </button>
      </div>
    </>
  );
}

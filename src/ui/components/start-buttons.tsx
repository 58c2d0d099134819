import { useApp } from '../context.ts';
import { goTo } from '../route.ts';
import { text } from '../text.ts';

/** The two ways to begin: with the camera, or with the sample clip. Whoever has not calibrated goes straight there. */
export function StartButtons() {
  const { state, actions } = useApp();
  const start = () => {
    actions.start();
    if (state.calibration.baselines.value.length === 0) goTo('calibrate');
  };
  return (
    <div class="acts">
      <button type="button" class="button button-primary button-large" onClick={start}>
        {text.common.startCamera}
      </button>
      <button type="button" class="button button-large" onClick={() => actions.startSample()}>
        {text.common.trySample}
      </button>
    </div>
  );
}

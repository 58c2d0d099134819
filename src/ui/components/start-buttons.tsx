import { useApp } from '../context.ts';
import { text } from '../text.ts';

/** The two ways to begin: with the camera, or with the sample clip. */
export function StartButtons() {
  const { actions } = useApp();
  return (
    <div class="acts">
      <button type="button" class="button button-primary button-large" onClick={() => actions.start()}>
        {text.common.startCamera}
      </button>
      <button type="button" class="button button-large" onClick={() => actions.startSample()}>
        {text.common.trySample}
      </button>
    </div>
  );
}

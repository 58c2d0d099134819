import { useApp } from '../context.ts';
import { text } from '../text.ts';
import { CameraAsked } from './camera-drawings.tsx';
import { LineStill } from './drawings.tsx';
import { Panel } from './panel.tsx';

/** Shown from the click to the first picture: the browser asks for the camera, then the networks load. */
export function Starting() {
  const { state, actions } = useApp();
  const loading = state.watching.loading.value;
  const asking = loading === null && state.camera.stream.value === null && !state.camera.sample.value;
  const words = text.starting[asking ? 'asking' : 'loading'];
  return (
    <Panel tone="waiting" title={words.title} text={words.text} picture={asking ? <CameraAsked /> : <LineStill />} busy>
      {loading !== null && (
        <div class="loading">
          <label for="loading">{text.starting.models[loading.model]}</label>
          <progress id="loading" value={loading.done} max={Math.max(1, loading.total)} />
        </div>
      )}
      <div class="acts">
        <button type="button" class="button" onClick={() => actions.stop()}>
          {text.common.stop}
        </button>
      </div>
    </Panel>
  );
}

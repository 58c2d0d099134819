import type { CameraErrorKind } from '../../camera/window/error.ts';
import { Panel } from '../components/panel.tsx';
import { CameraAsked, CameraOff } from '../components/camera-drawings.tsx';
import { useApp } from '../context.ts';
import { addressOf } from '../route.ts';
import { text as shared } from '../text.ts';
import { text } from './text.ts';

/** Troubles that another camera may solve. */
const OTHER_CAMERA_HELPS: readonly CameraErrorKind[] = ['busy', 'unplugged', 'overconstrained'];

/** Shown when the camera cannot be opened: why, what to do, and buttons to continue. */
export function CameraTrouble() {
  const { state, actions } = useApp();
  const kind = state.camera.trouble.value;
  if (kind === null) return null;
  const { title, lead, steps, retry } = text[kind];
  const ofSample = kind === 'sample';
  return (
    <Panel tone="trouble" title={title} text={lead} picture={kind === 'dismissed' ? <CameraAsked /> : <CameraOff />}>
      <ol class="steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div class="acts">
        <button
          type="button"
          class="button button-primary button-large"
          onClick={() => (ofSample ? actions.startSample() : actions.start())}
        >
          {retry}
        </button>
        {OTHER_CAMERA_HELPS.includes(kind) ? (
          <a class="button button-large" href={addressOf('settings')}>
            {text.ways.otherCamera}
          </a>
        ) : (
          <button
            type="button"
            class="button button-large"
            onClick={() => (ofSample ? actions.start() : actions.startSample())}
          >
            {ofSample ? text.ways.ownCamera : shared.common.trySample}
          </button>
        )}
      </div>
    </Panel>
  );
}

import '../styles/upright-overlay.css';
import { Switch } from './form-controls.tsx';
import { text } from '../text.ts';
import { useApp } from '../context.ts';
import { uprightOutline } from '../format/upright-outline.ts';

/** The own upright, faint, to sit into. Drawn while the person is seen as they were when calibrating. */
export function UprightOverlay() {
  const { state } = useApp();
  const used = state.calibration.baseline.value?.id;
  const baseline = state.calibration.baselines.value.find(({ id }) => id === used);
  const seen = state.watching.reading.value?.view ?? 'unknown';
  const shown = state.data.settings.value.uprightShown && !state.camera.sample.value && baseline !== undefined;
  const outline = shown ? uprightOutline(baseline, seen) : null;
  if (outline === null) return null;
  const { head, body, aspect } = outline;
  return (
    <svg
      class="overlay overlay-upright"
      viewBox={`0 0 1 ${aspect}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <ellipse cx={head.centre.x} cy={head.centre.y} rx={head.across} ry={head.high} />
      <path d={body} />
    </svg>
  );
}

/** Shows or hides it, beside the picture. */
export function UprightSwitch() {
  const { state, actions } = useApp();
  return (
    <Switch
      label={text.picture.upright}
      on={state.data.settings.value.uprightShown}
      change={(uprightShown) => actions.updateSettings({ uprightShown })}
    />
  );
}

import { isSide, type Reading } from '../../geometry/reading.ts';
import { LivePicture } from '../../ui/components/live-picture.tsx';
import { useApp } from '../../ui/context.ts';
import { text as shared } from '../../ui/text.ts';
import { Away } from './away.tsx';
import { Controls } from './controls.tsx';
import { CurrentState } from './current-state.tsx';
import { lazyPart } from '../../ui/lazy-screen.tsx';
import { Choice } from '../../ui/components/form-controls.tsx';
import { needsBaseline } from './view/headline.ts';

const LiveCurves = lazyPart(async () => (await import('./live-curves/live-curves.tsx')).LiveCurves);
const seenFromTheSide = (reading: Reading | null): boolean => reading !== null && isSide(reading.view);

const UprightSwitch = lazyPart(async () => (await import('../../ui/components/upright-overlay.tsx')).UprightSwitch);

const MeasureList = lazyPart(async () => (await import('./measures/measure-list.tsx')).MeasureList); // below the fold

/** *Now* while the monitor runs: the state, the live picture, the buttons, and the measures once there is an upright to compare with. */
export function Watching() {
  const { state } = useApp();
  const otherTab = state.app.otherTab.value; // the picture is in the tab that watches
  const monitor = state.watching.monitor.value;
  return (
    <div class="now" data-other-tab={otherTab}>
      {monitor === 'away' ? <Away /> : <CurrentState />}
      {!otherTab && (
        <div class="now-picture">
          <LivePicture />
          <PictureMode />
        </div>
      )}
      <Controls />
      {monitor === 'watching' && !otherTab && seenFromTheSide(state.watching.reading.value) && <LiveCurves />}
      {monitor === 'watching' && !needsBaseline(state) && <MeasureList />}
    </div>
  );
}

const MODES = ['shown', 'blurred', 'hidden'] as const;

/** Chooses how the live picture is shown, and whether the own upright lies over it. The choice is saved and does not change what is measured. */
function PictureMode() {
  const { state, actions } = useApp();
  return (
    <>
      <Choice
        legend={shared.picture.legend}
        legendHidden
        name="picture-mode"
        value={state.data.settings.value.picture}
        options={MODES.map((value) => ({ value, label: shared.picture[value] }))}
        choose={(picture) => actions.updateSettings({ picture })}
      />
      {state.calibration.baseline.value !== null && !state.camera.sample.value && <UprightSwitch />}
    </>
  );
}

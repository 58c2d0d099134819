import { useSignal } from '@preact/signals';
import type { Baseline } from '../../geometry/baseline.ts';
import { isSide } from '../../geometry/reading.ts';
import { useApp } from '../../ui/context.ts';
import { dateOf } from '../../ui/format/time.ts';
import { percentRoundedDown } from '../../ui/format/numbers.ts';
import { text as shared } from '../../ui/text.ts';
import { isOfCamera } from '../../monitor/choose-baseline.ts';
import { text } from './text.ts';
import { DeleteBaseline, RenameBaseline } from './baseline-dialogs.tsx';
import { EyeDistance } from './eye-distance.tsx';
import { ALL_STEPS } from './begin.tsx';

type OpenDialog = { readonly what: 'rename' | 'distance' | 'delete'; readonly baseline: Baseline };

/** All saved calibrations: use, rename, redo or delete one. */
export function BaselineList() {
  const { state } = useApp();
  const dialog = useSignal<OpenDialog | null>(null);
  const close = () => (dialog.value = null);
  return (
    <section class="baselines" aria-labelledby="baselines">
      <h2 id="baselines">{text.list.title}</h2>
      <ul>
        {state.calibration.baselines.value.map((baseline) => (
          <Row key={baseline.id} baseline={baseline} openDialog={(what) => (dialog.value = { what, baseline })} />
        ))}
      </ul>
      {dialog.value?.what === 'rename' && <RenameBaseline baseline={dialog.value.baseline} close={close} />}
      {dialog.value?.what === 'distance' && <EyeDistance baseline={dialog.value.baseline} close={close} />}
      {dialog.value?.what === 'delete' && <DeleteBaseline baseline={dialog.value.baseline} close={close} />}
    </section>
  );
}

function Row({
  baseline,
  openDialog,
}: {
  readonly baseline: Baseline;
  readonly openDialog: (what: OpenDialog['what']) => void;
}) {
  const { state, actions } = useApp();
  const inUse = state.calibration.baseline.value?.id === baseline.id;
  const ready = state.watching.monitor.value === 'watching' && !state.camera.sample.value;
  const camera =
    state.camera.devices.value.find((device) => isOfCamera(baseline, device))?.label ?? baseline.cameraName;
  const facts = text.list.facts({
    view: shared.views[baseline.view],
    desk: text.desk[baseline.desk].inSentence,
    camera: camera === undefined || camera === '' ? text.list.otherCamera : camera,
    date: dateOf(baseline.createdAt),
    quality: percentRoundedDown(baseline.quality),
  });
  const redo = () => {
    actions.calibrate({ steps: ALL_STEPS, name: baseline.name, desk: baseline.desk, replaces: baseline.id });
  };
  return (
    <li class="baseline" aria-current={inUse}>
      <div class="baseline-words">
        <h3>
          {baseline.name}
          {inUse && <span class="tag">{text.list.inUse}</span>}
        </h3>
        <p class="quiet">{facts}</p>
      </div>
      <div class="baseline-acts" role="group" aria-label={baseline.name}>
        {!inUse && (
          <button type="button" class="button button-small" onClick={() => actions.chooseBaseline(baseline.id)}>
            {text.list.use}
          </button>
        )}
        {ready && (
          <button type="button" class="button button-small" onClick={redo}>
            {text.list.redo}
          </button>
        )}
        <button type="button" class="button button-small" onClick={() => openDialog('rename')}>
          {text.list.rename}
        </button>
        {!isSide(baseline.view) && (
          <button type="button" class="button button-small" onClick={() => openDialog('distance')}>
            {text.list.distance}
          </button>
        )}
        <button type="button" class="button button-small" onClick={() => openDialog('delete')}>
          {text.list.delete}
        </button>
      </div>
    </li>
  );
}

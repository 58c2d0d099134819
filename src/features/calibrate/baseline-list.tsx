import { useSignal } from '@preact/signals';
import type { Baseline } from '../../geometry/baseline.ts';
import { useApp } from '../../ui/context.ts';
import { dateOf } from '../../ui/format/duration.ts';
import { percent } from '../../ui/format/measured-value.ts';
import { CALIBRATE } from './words.ts';
import { VIEW_NAMES } from '../../ui/words/measures.ts';
import { DeleteBaseline, RenameBaseline } from './baseline-dialogs.tsx';
import { ALL_STEPS } from './steps.ts';

type Asking = { readonly what: 'rename' | 'delete'; readonly baseline: Baseline };

/** Every calibration that is kept: used, renamed, done again, deleted. */
export function BaselineList() {
  const { state } = useApp();
  const asking = useSignal<Asking | null>(null);
  const close = () => (asking.value = null);
  return (
    <section class="baselines" aria-labelledby="baselines">
      <h2 id="baselines">{CALIBRATE.list}</h2>
      {state.calibration.baselines.value.length === 0 ? (
        <p class="quiet">{CALIBRATE.none}</p>
      ) : (
        <ul>
          {state.calibration.baselines.value.map((baseline) => (
            <Row key={baseline.id} baseline={baseline} ask={(what) => (asking.value = { what, baseline })} />
          ))}
        </ul>
      )}
      {asking.value?.what === 'rename' && <RenameBaseline baseline={asking.value.baseline} close={close} />}
      {asking.value?.what === 'delete' && <DeleteBaseline baseline={asking.value.baseline} close={close} />}
    </section>
  );
}

function Row({ baseline, ask }: { readonly baseline: Baseline; readonly ask: (what: Asking['what']) => void }) {
  const { state, actions } = useApp();
  const inUse = state.calibration.baseline.value?.id === baseline.id;
  const ready = state.watching.monitor.value === 'watching' && !state.camera.sample.value;
  const camera = state.camera.devices.value.find(({ id }) => id === baseline.cameraId)?.label;
  const facts = [
    VIEW_NAMES[baseline.view],
    CALIBRATE.desk[baseline.desk].toLowerCase(),
    camera === undefined || camera === '' ? CALIBRATE.otherCamera : camera,
    dateOf(baseline.createdAt),
    `${CALIBRATE.quality.toLowerCase()} ${percent(baseline.quality)}`,
  ];
  const redo = () => {
    actions.calibrate({ steps: ALL_STEPS, name: baseline.name, desk: baseline.desk, replaces: baseline.id });
  };
  return (
    <li class="baseline" aria-current={inUse}>
      <div class="baseline-words">
        <h3>
          {baseline.name}
          {inUse && <span class="tag">{CALIBRATE.inUse}</span>}
        </h3>
        <p class="quiet">{facts.join(' · ')}</p>
      </div>
      <div class="baseline-acts" role="group" aria-label={baseline.name}>
        {!inUse && (
          <button type="button" class="button button-small" onClick={() => actions.chooseBaseline(baseline.id)}>
            {CALIBRATE.use}
          </button>
        )}
        {ready && (
          <button type="button" class="button button-small" onClick={redo}>
            {CALIBRATE.redo}
          </button>
        )}
        <button type="button" class="button button-small" onClick={() => ask('rename')}>
          {CALIBRATE.rename}
        </button>
        <button type="button" class="button button-small" onClick={() => ask('delete')}>
          {CALIBRATE.delete}
        </button>
      </div>
    </li>
  );
}

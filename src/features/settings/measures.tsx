import { PACED, type Paced } from '../../alerts/settings.ts';
import type { Cause } from '../../alerts/decide/outcome.ts';
import { metricsFor } from '../../geometry/profile-metrics.ts';
import { METRICS, WARNED } from '../../geometry/metric.ts';
import { Switch } from '../../ui/components/form-controls.tsx';
import { useApp } from '../../ui/context.ts';
import { causeInSettings } from '../../ui/format/cause-text.ts';
import { text } from './text.ts';
import { Section } from './section.tsx';

const seenFrom = (from: 'front' | 'side' | 'both') => WARNED.filter((id) => METRICS[id].seenFrom === from);

/** Causes that can warn or be mentioned, by where they are seen from; measures that never warn by themselves are left out. */
const GROUPS: readonly (readonly [title: string, causes: readonly Cause[]])[] = [
  [text.measures.groups.time, ['creep', 'stillness', 'staticHold', 'suddenMovement']],
  [text.measures.groups.both, seenFrom('both')],
  [text.measures.groups.front, seenFrom('front')],
  [text.measures.groups.side, seenFrom('side')],
];

const paced = (cause: Cause): Paced | null => PACED.find((what) => what === cause) ?? null;

export function MeasureChoices() {
  const { state, actions } = useApp();
  const { alerts, profiles } = state.data.settings.value;
  const { silent } = metricsFor(profiles);
  const set = (cause: Cause, on: boolean) => {
    const others = alerts.off.filter((id) => id !== cause);
    actions.updateSettings({ alerts: { ...alerts, off: on ? others : [...others, cause] } });
  };
  return (
    <Section name="measures" title={text.measures.title} text={text.measures.text}>
      {GROUPS.map(([title, causes]) => (
        <div key={title} class="switches" role="group" aria-label={title}>
          <h3 class="field-label" aria-hidden="true">
            {title}
          </h3>
          {causes
            .filter((cause) => !silent.some((id) => id === cause))
            .map((cause) => {
              const on = !alerts.off.includes(cause);
              const what = paced(cause);
              return (
                <Switch key={cause} label={causeInSettings(cause)} on={on} change={(next) => set(cause, next)}>
                  {on && what !== null && <PaceChoice what={what} />}
                </Switch>
              );
            })}
        </div>
      ))}
    </Section>
  );
}

const PACES = ['later', 'usual', 'sooner'] as const;

/** How soon one measure warns, compared with the others. */
function PaceChoice({ what }: { readonly what: Paced }) {
  const { state, actions } = useApp();
  const { alerts } = state.data.settings.value;
  const choose = (wanted: string) => {
    const { [what]: _, ...others } = alerts.pace;
    const pace = wanted === 'later' || wanted === 'sooner' ? { ...others, [what]: wanted } : others;
    actions.updateSettings({ alerts: { ...alerts, pace } });
  };
  return (
    <select
      class="input"
      aria-label={text.measures.when({ measure: causeInSettings(what) })}
      value={alerts.pace[what] ?? 'usual'}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {PACES.map((pace) => (
        <option key={pace} value={pace}>
          {text.measures.pace[pace]}
        </option>
      ))}
    </select>
  );
}

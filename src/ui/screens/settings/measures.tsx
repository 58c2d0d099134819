import type { Cause } from '../../../alerts/index.ts';
import { BANDS } from '../../../geometry/bands.ts';
import { METRIC_IDS } from '../../../geometry/metric.ts';
import { Switch } from '../../components/switch.tsx';
import { useApp } from '../../context.ts';
import { CAUSES } from '../../words/causes.ts';
import { SETTINGS } from '../../words/settings.ts';
import { Section } from './section.tsx';

/** What can warn at all; measures that never do by themselves are left out. */
const WARNING: readonly Cause[] = ['creep', 'stillness', ...METRIC_IDS.filter((id) => BANDS[id]?.warns === true)];

export function MeasureChoices() {
  const { state, actions } = useApp();
  const { alerts } = state.settings.value;
  const set = (cause: Cause, on: boolean) => {
    const others = alerts.off.filter((id) => id !== cause);
    actions.updateSettings({ alerts: { ...alerts, off: on ? others : [...others, cause] } });
  };
  return (
    <Section name="measures" title={SETTINGS.measures.title} text={SETTINGS.measures.text}>
      <div class="switches">
        {WARNING.map((cause) => (
          <Switch
            key={cause}
            label={CAUSES[cause].name}
            on={!alerts.off.includes(cause)}
            change={(on) => set(cause, on)}
          />
        ))}
      </div>
    </Section>
  );
}

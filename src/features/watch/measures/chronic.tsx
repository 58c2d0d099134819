import type { Finding } from '../../../alerts/decide/outcome.ts';
import { useApp } from '../../../ui/context.ts';
import { addressOf, learnLink } from '../../../ui/route.ts';
import { text as shared } from '../../../ui/text.ts';
import { WithLink } from '../../../ui/components/text-parts.tsx';
import { sayFinding } from '../../../ui/warnings/say-warning.ts';
import { text } from './text.ts';

type Chronic = Extract<Finding, { what: 'chronic' }>;

/** Measures that have been out of range for days, each with what the person can do about it. */
export function ChronicOffers({ findings }: { readonly findings: readonly Finding[] }) {
  const chronic = findings.filter((finding): finding is Chronic => finding.what === 'chronic');
  return chronic.map((finding) => <ChronicOffer key={finding.metric} finding={finding} />);
}

function ChronicOffer({ finding }: { readonly finding: Chronic }) {
  const { state, actions } = useApp();
  const { alerts } = state.data.settings.value;
  const said = sayFinding(finding);
  const switchOff = () => actions.updateSettings({ alerts: { ...alerts, off: [...alerts.off, finding.metric] } });
  return (
    <section class="alert" data-kind="chronic" aria-label={said.title}>
      <div class="alert-words">
        <h3>{said.title}</h3>
        <p>{said.text}</p>
        <p class="quiet">
          <WithLink sentence={said.basis} href={learnLink(finding.metric)} />
        </p>
      </div>
      <div class="alert-acts">
        <a class="button button-small" href={addressOf('calibrate')}>
          {shared.common.calibrate}
        </a>
        <button type="button" class="button button-small button-plain" onClick={switchOff}>
          {text.chronic.switchOff}
        </button>
      </div>
    </section>
  );
}

import { millis } from '../../../base/units.ts';
import { useApp } from '../../../ui/context.ts';
import { goTo } from '../../../ui/route.ts';
import type { Warning } from '../../../ui/view/interruptions.ts';
import { sayWarning } from '../../../ui/warnings/say-warning.ts';
import { text as shared } from '../../../ui/text.ts';
import { PlumbBob } from '../../../ui/components/drawings.tsx';
import { SNOOZE, SNOOZE_MINUTES } from '../../../alerts/snooze.ts';
import { text } from '../text.ts';
import { Why } from './why.tsx';

/** A warning: what, for how long, one thing to do, the reasons on demand, and the answers. */
export function WarningCard({ warning }: { readonly warning: Warning }) {
  const { state, actions } = useApp();
  const words = sayWarning(warning.explanation);
  return (
    <section class="alert" data-kind={warning.kind}>
      <PlumbBob posture={warning.kind === 'alert' ? 'poor' : 'watch'} size={40} />
      <div class="alert-words">
        <div role={warning.kind === 'alert' ? 'alert' : 'status'}>
          <h2>{words.title}</h2>
          <p>{words.text}</p>
        </div>
        <Why warning={warning} />
      </div>
      <div class="alert-acts">
        <button
          type="button"
          class="button"
          onClick={() => {
            actions.orderReminder('beginReset');
            goTo('now');
          }}
        >
          {shared.common.reset}
        </button>
        <button type="button" class="button" onClick={() => actions.snooze(millis(state.app.now.value + SNOOZE))}>
          {text.controls.snoozeFor({ minutes: SNOOZE_MINUTES[0] })}
        </button>
        <button type="button" class="button button-plain" onClick={() => actions.dismissWarning(warning.at)}>
          {text.controls.dismiss}
        </button>
      </div>
    </section>
  );
}

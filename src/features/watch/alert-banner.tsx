import { millis } from '../../base/units.ts';
import { useApp } from '../../ui/context.ts';
import { goTo } from '../../ui/route.ts';
import { currentWarning } from '../../ui/view/current-warning.ts';
import { MANNERS } from '../../ui/words/reminders.ts';
import { NOW } from '../../ui/words/now.ts';
import { Bob } from '../../ui/components/bob.tsx';
import { SNOOZE, SNOOZE_MINUTES } from '../../alerts/snooze.ts';
import { Why } from './why.tsx';

/** The warning that stands, on every screen: what, for how long, one thing to do. It goes when things are better. */
export function AlertBanner() {
  const { state, actions } = useApp();
  const warning = currentWarning(state);
  if (warning === null) return null;
  const { title, text } = warning.explanation;
  return (
    <section class="alert" data-kind={warning.kind}>
      <Bob posture={warning.kind === 'alert' ? 'poor' : 'watch'} size={40} />
      <div class="alert-words">
        <div role={warning.kind === 'alert' ? 'alert' : 'status'}>
          <h2>{title}</h2>
          <p>{text}</p>
        </div>
        <Why warning={warning} />
      </div>
      <div class="alert-acts">
        <button
          type="button"
          class="button"
          onClick={() => {
            actions.manners('beginReset');
            goTo('now');
          }}
        >
          {MANNERS.begin}
        </button>
        <button type="button" class="button" onClick={() => actions.snooze(millis(state.app.now.value + SNOOZE))}>
          {NOW.quiet.snooze} {SNOOZE_MINUTES[0]} min
        </button>
        <button type="button" class="button button-plain" onClick={() => actions.dismissWarning(warning.at)}>
          {NOW.alert.dismiss}
        </button>
      </div>
    </section>
  );
}

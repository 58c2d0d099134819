import { Panel } from '../../ui/components/panel.tsx';
import { LineSlack } from '../../ui/components/drawings.tsx';
import { useApp } from '../../ui/context.ts';
import { sayMonitorTrouble } from '../../ui/troubles/say-trouble.ts';
import { text } from '../../ui/troubles/text.ts';

/** Watching has stopped, and not by the person. */
export function Failed() {
  const { state, actions } = useApp();
  const why = state.watching.why.value;
  const said = why === null ? null : sayMonitorTrouble(why);
  return (
    <Panel tone="trouble" title={text.stopped.title} text={said ?? text.stopped.failed} picture={<LineSlack />}>
      <div class="acts">
        <button type="button" class="button button-primary button-large" onClick={() => actions.start()}>
          {text.stopped.restart}
        </button>
      </div>
    </Panel>
  );
}

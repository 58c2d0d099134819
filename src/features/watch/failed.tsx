import { Panel } from '../../ui/components/panel.tsx';
import { StateDrawing } from '../../ui/components/drawings.tsx';
import { useApp } from '../../ui/context.ts';
import { sayMonitorTrouble } from '../../ui/troubles/say-trouble.ts';
import { text } from '../../ui/troubles/text.ts';

/** The line hangs loose, its bob on the ground. */
const LineSlack = () => (
  <StateDrawing>
    <path class="ink" d="M76 20h48" />
    <path class="accent-thin" d="M100 20c2 22-12 26-8 44s20 14 10 34" />
    <path class="accent-fill" d="M128 138 84 142A18 18 0 1 1 100 112Z" transform="rotate(24 110 132)" />
    <path class="ink-thin" d="M48 148h104" />
  </StateDrawing>
);

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

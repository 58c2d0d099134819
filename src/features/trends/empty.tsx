import { Panel } from '../../ui/components/panel.tsx';
import { Points, rich } from '../../ui/components/text-parts.tsx';
import { Chair } from '../../ui/components/drawings.tsx';
import { useApp } from '../../ui/context.ts';
import { addressOf } from '../../ui/route.ts';
import { text } from './text.ts';

/** Shown until something is recorded: what will be here, and a sample of it. */
export function Empty() {
  const { actions } = useApp();
  const words = text.empty;
  return (
    <Panel tone="calm" title={words.title} text={words.text} picture={<Chair />}>
      <Points items={words.items} />
      <div class="acts">
        <a class="button button-primary button-large" href={addressOf('now')}>
          {words.start}
        </a>
        <button type="button" class="button button-large" onClick={() => actions.showSampleHistory()}>
          {words.sample}
        </button>
      </div>
      <p class="quiet">
        {rich(words.hint, { backup: (inner) => <a href={`${addressOf('settings')}/data`}>{inner}</a> })}
      </p>
    </Panel>
  );
}

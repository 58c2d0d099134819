import { Panel } from '../../ui/components/panel.tsx';
import { Points } from '../../ui/components/points.tsx';
import { Chair } from '../../ui/components/still-life.tsx';
import { useApp } from '../../ui/context.ts';
import { addressOf } from '../../ui/route.ts';
import { TRENDS } from '../../ui/words/trends.ts';

/** The first day: what will be here, and a look at it. */
export function Empty() {
  const { actions } = useApp();
  const words = TRENDS.empty;
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
        {words.hint} {words.backup} <a href={`${addressOf('settings')}/data`}>{words.bring}</a>.
      </p>
    </Panel>
  );
}

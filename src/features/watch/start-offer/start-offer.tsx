import '../mini/mini-offer.css';
import { useApp } from '../../../ui/context.ts';
import { text } from './text.ts';

/** Whether watching shall begin when the page opens. */
export function StartOffer() {
  const { actions } = useApp();
  return (
    <div class="mini-offer" role="group" aria-label={text.ask}>
      <p>{text.ask}</p>
      <button type="button" class="button button-small" onClick={() => actions.updateSettings({ startOnOpen: 'yes' })}>
        {text.yes}
      </button>
      <button
        type="button"
        class="button button-small button-plain"
        onClick={() => actions.updateSettings({ startOnOpen: 'no' })}
      >
        {text.no}
      </button>
    </div>
  );
}

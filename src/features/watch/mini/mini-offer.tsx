import './mini-offer.css';
import { useApp } from '../../../ui/context.ts';
import { text } from './text.ts';

/** Whether the mini window shall open by itself when the tab is left. */
export function MiniOffer() {
  const { actions } = useApp();
  const { ask, yes, no } = text.offer;
  return (
    <div class="mini-offer" role="group" aria-label={ask}>
      <p>{ask}</p>
      <button type="button" class="button button-small" onClick={() => actions.updateSettings({ miniByItself: 'yes' })}>
        {yes}
      </button>
      <button
        type="button"
        class="button button-small button-plain"
        onClick={() => actions.updateSettings({ miniByItself: 'no' })}
      >
        {no}
      </button>
    </div>
  );
}

import { millis, minutes } from '../../base/units.ts';
import { Chair } from '../../ui/components/drawings.tsx';
import { useApp } from '../../ui/context.ts';
import { joinSentences } from '../../ui/format/sentences.ts';
import { durationInBrief } from '../../ui/format/time.ts';
import { text } from './text.ts';

/** Nobody is there: that counts as rest, and asks for nothing. */
export function Away() {
  const { state } = useApp();
  const { title, lead, length } = text.states.away;
  const gone = millis(state.app.now.value - state.watching.changedAt.value);
  const counted = gone < minutes(1) ? null : length({ length: durationInBrief(gone) });
  return (
    <section class="current-state away">
      <div class="current-state-words">
        <h1>{title}</h1>
        <p class="lead">{joinSentences(counted === null ? [lead] : [counted, lead])}</p>
      </div>
      <div class="current-state-gauge">
        <Chair />
      </div>
    </section>
  );
}

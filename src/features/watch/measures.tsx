import { MeasureRow } from './measure.tsx';
import { useApp } from '../../ui/context.ts';
import { arrange, bandFor } from './view/arrange.ts';
import { learnLink } from '../../ui/format/learn-link.ts';
import { headForwardLength, headForwardSentence } from './view/head-forward.ts';
import { MANNERS } from '../../ui/words/reminders.ts';
import { MEASURES } from '../../ui/words/measures.ts';
import { NOW } from '../../ui/words/now.ts';
import { Loads } from './loads.tsx';

/** Every measure that this view can give, and what adds up over time. */
export function Measures() {
  const { state } = useApp();
  const reading = state.watching.reading.value;
  const outcome = state.watching.outcome.value;
  const engineNote = state.watching.engine.value?.note ?? null;
  if (reading === null) return null;
  const { visible, elsewhere } = arrange(reading);
  return (
    <section class="measures" aria-labelledby="measures">
      <header class="measures-head">
        <h2 id="measures">{NOW.measures}</h2>
        <p class="quiet">{NOW.measuresHint}</p>
      </header>
      <div class="measures-list">
        {visible.map((id) => (
          <MeasureRow
            key={id}
            id={id}
            measure={reading.metrics[id]}
            band={bandFor(id, reading, outcome)}
            median={outcome?.bands[id]?.median ?? null}
            {...(id === 'headForwardIndex' && {
              also: headForwardLength(reading.headForward),
              sentence: headForwardSentence(reading.headForward),
            })}
          />
        ))}
        {outcome !== null && <Loads outcome={outcome} />}
      </div>
      {elsewhere.length > 0 && (
        <p class="quiet">
          {NOW.hiddenMeasures}: {elsewhere.map((id) => MEASURES[id].name.toLowerCase()).join(', ')}.
        </p>
      )}
      {engineNote !== null && <p class="quiet">{engineNote}</p>}
      <details class="aside">
        <summary>{NOW.gauge.aboutTitle}</summary>
        <p>
          {NOW.gauge.about} <a href={learnLink('creep')}>{MANNERS.why.about}</a>
        </p>
      </details>
    </section>
  );
}

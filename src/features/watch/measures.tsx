import { MeasureRow } from './measure.tsx';
import { useApp } from '../../ui/context.ts';
import { arrange, bandFor } from './view/arrange.ts';
import { learnLink } from '../../ui/format/learn-link.ts';
import { headForwardLength, headForwardSentence } from './view/head-forward.ts';
import { locale } from '../../ui/language.ts';
import { text as shared } from '../../ui/text.ts';
import { text } from './text.ts';
import { Loads } from './loads.tsx';

const NAMES = new Intl.ListFormat(locale(), { type: 'conjunction' });

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
        <h2 id="measures">{text.measures.title}</h2>
        <p class="quiet">{text.measures.hint}</p>
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
          {text.measures.notInView({ names: NAMES.format(elsewhere.map((id) => shared.metrics[id].inSentence)) })}
        </p>
      )}
      {engineNote !== null && <p class="quiet">{engineNote}</p>}
      <details class="aside">
        <summary>{text.gauge.aboutTitle}</summary>
        <p>
          {text.gauge.about} <a href={learnLink('creep')}>{shared.common.learnMore}</a>
        </p>
      </details>
    </section>
  );
}

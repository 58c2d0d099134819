import { useRef } from 'preact/hooks';
import { StripUnknown } from '../../../ui/components/meters.tsx';
import { isSettling } from '../view/measured.ts';
import { strangeSide } from '../view/headline.ts';
import { MeasureRow, ReferenceRow } from './measure-row.tsx';
import { useApp } from '../../../ui/context.ts';
import { useProfile } from '../../../ui/profiles/use-profile.ts';
import { arrange, bandFor } from '../view/arrange.ts';
import { learnLink } from '../../../ui/route.ts';
import { headForwardLength, headForwardSentence } from './head-forward.ts';
import { locale } from '../../../ui/language.ts';
import { text as shared } from '../../../ui/text.ts';
import { text } from './text.ts';
import { sayEngineNote } from '../../../ui/troubles/say-trouble.ts';
import { ChronicOffers } from './chronic.tsx';
import { Loads } from './loads.tsx';
import { WithLink } from '../../../ui/components/text-parts.tsx';

const NAMES = new Intl.ListFormat(locale(), { type: 'conjunction' });

/** All measures of the current view, and the loads that build up over time. */
export function MeasureList() {
  const { state } = useApp();
  const profile = useProfile();
  const reading = state.watching.reading.value;
  const outcome = state.watching.outcome.value;
  const engineNote = state.watching.engine.value?.note ?? null;
  const ordered = useRef(false);
  if (reading === null) return null;
  // Rows change places when the bands are first known: until then their places are kept. Known once, they stay.
  ordered.current ||=
    !isSettling(reading) || strangeSide(state) !== null || (outcome?.posture ?? 'unknown') !== 'unknown';
  const { visible, reference, notInView } = arrange(reading, profile, outcome);
  return (
    <section class="measures" aria-labelledby="measures">
      <header class="measures-head">
        <h2 id="measures">{text.title}</h2>
        <Key />
      </header>
      {outcome !== null && !state.camera.sample.value && <ChronicOffers findings={outcome.findings} />}
      <div class="measures-list">
        {visible.map((id, place) =>
          ordered.current ? (
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
          ) : (
            <KeptPlace key={place} />
          ),
        )}
        {outcome !== null && <Loads outcome={outcome} />}
      </div>
      {reference.length > 0 && (
        <>
          <header class="measures-head">
            <h3>{text.reference.title}</h3>
            <p class="quiet">{text.reference.hint}</p>
          </header>
          <div class="measures-list">
            {reference.map((id) => (
              <ReferenceRow key={id} id={id} measure={reading.metrics[id]} />
            ))}
          </div>
        </>
      )}
      {notInView.length > 0 && (
        <p class="quiet">
          {text.notInView({ names: NAMES.format(notInView.map((id) => shared.metrics[id].inSentence)) })}
        </p>
      )}
      {engineNote !== null && engineNote.kind !== 'busy' && <p class="quiet">{sayEngineNote(engineNote)}</p>}
      <details class="aside">
        <summary>{text.tippingPoint}</summary>
        <p>
          <WithLink sentence={text.aboutTippingPoint} href={learnLink('creep')} />
        </p>
      </details>
    </section>
  );
}

/** As tall as a row. The headline says meanwhile that the first seconds are collected. */
const KeptPlace = () => (
  <div class="measure measure-kept" aria-hidden="true">
    <span class="measure-head">{'\u00A0'}</span>
    <StripUnknown />
  </div>
);

/** What the signs on a strip mean. */
const Key = () => (
  <ul class="measures-key">
    <li data-sign="plumb">{text.key.now}</li>
    <li data-sign="median">{text.key.median}</li>
    <li data-sign="interval">{text.key.interval}</li>
  </ul>
);

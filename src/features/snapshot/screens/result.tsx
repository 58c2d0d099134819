import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { isSide } from '../../../geometry/reading.ts';
import { dayKey } from '../../../history/records/calendar.ts';
import { Choice } from '../../../ui/components/form-controls.tsx';
import type { OpenSnapshot, SnapshotsSource } from '../source.ts';
import { fromOtherView, findingsOf, headlineOf } from '../view/finding.ts';
import { certainOnLine } from '../view/standing-text.ts';
import { useProfile } from '../../../ui/profiles/use-profile.ts';
import { listInBrief } from '../../../ui/format/numbers.ts';
import { whyUnknown } from '../view/norm-texts.ts';
import { nameInSentence } from '../view/saved-format.ts';
import { dayInFull, wallTime } from '../../../ui/format/dates.ts';
import { takenOf } from '../pure/saved/saved-snapshot.ts';
import { text as shared } from '../../../ui/text.ts';
import { QueueSteps } from './queue.tsx';
import { FindingRow } from './finding.tsx';
import { StandingSection } from './standing.tsx';
import { SavePanel } from './save.tsx';
import { ALL_LAYERS, Picture, type Layers } from './picture.tsx';
import { text } from '../text.ts';
import { joinSentences } from '../../../ui/format/sentences.ts';

interface Props {
  readonly source: SnapshotsSource;
  readonly open: OpenSnapshot;
}

/** One picture, measured: what it shows, every number, and the form to save it. */
export function Result({ source, open }: Props) {
  const profile = useProfile();
  const { measured } = open;
  const { reading, analysed, back, support } = measured;
  const layers = useSignal<Layers>(ALL_LAYERS);
  const tilt = useSignal<number | null>(null);
  const known = reading.gate === null; // false: nothing could be measured, for one reason
  const findings = findingsOf(reading, support, profile);
  const onLine = certainOnLine(measured.standing?.measures ?? {}, reading.metrics.thoracicCurve, profile);
  const taken = takenOf(measured);
  const elsewhere = fromOtherView(reading, profile);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [analysed.id]);
  return (
    <article class="snap-result">
      <header class="snap-result-head">
        <div>
          <p class="state-details">
            {[
              dayInFull(dayKey(taken.at, taken.offset)),
              wallTime(taken.at, taken.offset),
              shared.views[reading.view],
              analysed.name,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <h1 ref={heading} tabIndex={-1}>
            {known ? (headlineOf(findings, onLine) ?? text.result.shows) : text.result.nothing}
          </h1>
          {analysed.people > 1 && <p class="lead">{text.result.several({ people: analysed.people })}</p>}
          {reading.gate !== null && <p class="lead">{whyUnknown(reading.gate)}</p>}
        </div>
        <div class="acts">
          <QueueSteps source={source} openId={analysed.id} />
          <button type="button" class="button" onClick={() => source.close()}>
            {text.result.another}
          </button>
        </div>
      </header>
      <div class="snap-result-picture">
        <Picture source={source} open={open} layers={layers} tilt={tilt} />
      </div>
      <section class="snap-findings" aria-labelledby="snap-findings">
        <h2 id="snap-findings">{text.result.measures}</h2>
        {known && (
          <p class="quiet">
            {joinSentences([text.result.heldInterval, isSide(reading.view) ? text.result.surface : null])}
          </p>
        )}
        <div class="snap-about">
          <Choice
            legend={text.result.view}
            name="snap-assume"
            value={measured.view}
            options={optionsOf(text.result.views)}
            choose={(view) => source.assume({ view })}
          />
          {isSide(reading.view) && (
            <Choice
              legend={text.result.support}
              name="snap-support"
              value={support}
              options={optionsOf(text.result.supports)}
              choose={(chosen) => source.assume({ support: chosen })}
            />
          )}
        </div>
        {known && (
          <ul>
            {findings.map((finding) => (
              <FindingRow
                key={finding.id}
                finding={finding}
                kyphosisIndex={finding.id === 'thoracicCurve' ? (back?.kyphosisIndex ?? null) : null}
              />
            ))}
          </ul>
        )}
        {known && elsewhere.length > 0 && (
          <p class="quiet">
            {text.result.otherView[isSide(reading.view) ? 'front' : 'side']({
              measures: listInBrief(elsewhere.map(nameInSentence)),
            })}
          </p>
        )}
      </section>
      {known &&
        profile.stands &&
        measured.standing !== null &&
        (measured.standing.frame !== null || support === 'standing') && (
          <StandingSection
            measures={measured.standing.measures}
            thoracic={reading.metrics.thoracicCurve}
            view={reading.view}
            vertical={measured.vertical.by}
            heading="h2"
          />
        )}
      {known ? (
        <SavePanel source={source} open={open} />
      ) : (
        <section>
          <button type="button" class="button" onClick={() => source.removeFromQueue(analysed.id)}>
            {text.save.discard}
          </button>
        </section>
      )}
    </article>
  );
}

const optionsOf = <Value extends string>(names: Readonly<Record<Value, string>>) =>
  (Object.keys(names) as Value[]).map((value) => ({ value, label: names[value] }));

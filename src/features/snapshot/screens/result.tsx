import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Millis } from '../../../base/units.ts';
import { isSide } from '../../../geometry/reading.ts';
import { localOffset } from '../../../history/records/day-key.ts';
import { Choice } from '../../../ui/components/choice.tsx';
import type { OpenSnapshot, SnapshotsSource } from '../source.ts';
import { dateOf } from '../../../ui/format/clock.ts';
import { elsewhereOf, findingsOf, headlineOf } from '../view/finding.ts';
import { wallTime } from '../../../ui/format/dates.ts';
import { MEASURES, VIEW_NAMES } from '../../../ui/words/measures.ts';
import { whyUnknown } from '../words/norms.ts';
import { ASSUMED_VIEWS, RESULT, SNAPSHOT } from '../words/snapshot.ts';
import { FindingRow } from './finding.tsx';
import { Keep } from './save.tsx';
import { ALL_LAYERS, Picture, type Layers } from './picture.tsx';

interface Props {
  readonly source: SnapshotsSource;
  readonly open: OpenSnapshot;
}

/** One picture, measured: what it shows, every number, and whether it is to be kept. */
export function Result({ source, open }: Props) {
  const { measured } = open;
  const { reading, look, back, support } = measured;
  const layers = useSignal<Layers>(ALL_LAYERS);
  const known = reading.gate === null; // else nothing at all could be measured, for one reason
  const findings = findingsOf(reading, support);
  const elsewhere = elsewhereOf(reading);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [look.id]);
  return (
    <article class="snap-result">
      <header class="snap-result-head">
        <div>
          <p class="where">
            {[dateOf(look.at), clockOf(look.at), VIEW_NAMES[reading.view], look.name].filter(Boolean).join(' · ')}
          </p>
          <h1 ref={heading} tabIndex={-1}>
            {known ? (headlineOf(findings) ?? RESULT.yours) : RESULT.nothing}
          </h1>
          {look.people > 1 && <p class="lead">{RESULT.several(look.people)}</p>}
          {reading.gate !== null && <p class="lead">{whyUnknown(reading.gate)}</p>}
        </div>
        <button type="button" class="button" onClick={() => source.putAway()}>
          {SNAPSHOT.back}
        </button>
      </header>
      <div class="snap-result-picture">
        <Picture source={source} open={open} layers={layers} />
      </div>
      <section class="snap-findings" aria-labelledby="snap-findings">
        <h2 id="snap-findings">{RESULT.measures}</h2>
        {known && (
          <p class="quiet">
            {RESULT.interval} {isSide(reading.view) && RESULT.surface}
          </p>
        )}
        <div class="snap-about">
          <Choice
            legend={RESULT.assume}
            name="snap-assume"
            value={measured.view}
            options={optionsOf(ASSUMED_VIEWS)}
            choose={(view) => source.assume({ view })}
          />
          {isSide(reading.view) && (
            <Choice
              legend={RESULT.support}
              name="snap-support"
              value={support}
              options={optionsOf(RESULT.supports)}
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
            {RESULT.elsewhere[isSide(reading.view) ? 'front' : 'side']}:{' '}
            {elsewhere.map((id) => MEASURES[id].name.toLowerCase()).join(', ')}.
          </p>
        )}
      </section>
      {known && <Keep source={source} open={open} />}
    </article>
  );
}

/** By the clock on the wall, as the list of the kept ones has it. */
const clockOf = (at: Millis): string => wallTime(at, localOffset(at));

const optionsOf = <Value extends string>(names: Readonly<Record<Value, string>>) =>
  (Object.keys(names) as Value[]).map((value) => ({ value, label: names[value] }));

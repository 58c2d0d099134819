import '../styles/standing.css';
import { isMeasured, type Measure } from '../../../geometry/metric.ts';
import type { View } from '../../../geometry/reading.ts';
import type { VerticalSource } from '../../../history/records/snapshot.ts';
import { isStanding, STANDING, STANDING_IDS, type StandingId } from '../../../geometry/standing/standing-catalogue.ts';
import { Numbers } from '../../../ui/components/text-parts.tsx';
import { figureInWords } from '../../../ui/format/measured-value.ts';
import { joinSentences } from '../../../ui/format/sentences.ts';
import { useProfile } from '../../../ui/profiles/use-profile.ts';
import { addressOf } from '../../../ui/route.ts';
import { text as shared } from '../../../ui/text.ts';
import { standingFigure, standingWhy, verticalText, weightSentence, wholeLineSentence } from '../view/standing-text.ts';
import { text } from '../text.ts';
import { PlumbBodyFigure } from './plumb-body.tsx';
import { WeightFigure } from './weight-figure.tsx';

interface Props {
  readonly measures: Readonly<Record<string, Measure>>;
  readonly thoracic: Measure; // of the same picture
  readonly view: View;
  readonly vertical: VerticalSource | undefined; // undefined: an older record
  readonly heading: 'h2' | 'h3';
}

/** The measures of somebody who stands, against the plumb line through the feet. */
export function StandingSection({ measures, thoracic, view, vertical, heading: Heading }: Props) {
  const profile = useProfile();
  const rows = STANDING_IDS.filter(
    (id) => STANDING[id].shown === 'row' && isFromHere(id, view) && profile.showsStanding(id),
  );
  const any = rows.some((id) => measures[id] !== undefined && isMeasured(measures[id]));
  const whole = profile.line ? wholeLineSentence(measures, thoracic) : null;
  const drawn = Object.fromEntries(
    Object.entries(measures).filter(([id]) => !isStanding(id) || profile.showsStanding(id)),
  );
  return (
    <section class="snap-standing">
      <Heading>{text.standing.title}</Heading>
      {any ? (
        <>
          {whole !== null && <p class="snap-line">{whole}</p>}
          <PlumbBodyFigure view={view} measures={drawn} />
          <ul>
            {rows.map((id) => (
              <StandingRow key={id} id={id} measures={measures} view={view} heading={Heading === 'h2' ? 'h3' : 'h4'} />
            ))}
          </ul>
          <p class="quiet">{joinSentences([verticalText(vertical), text.standing.about, text.standing.norm])}</p>
          <p class="snap-standing-learn">
            <a href={`${addressOf('learn')}/plumb-line`}>{text.standing.learn}</a>
          </p>
        </>
      ) : (
        <p class="quiet">{text.standing.none({ why: standingWhy(measures) })}</p>
      )}
    </section>
  );
}

const isFromHere = (id: StandingId, view: View): boolean =>
  (STANDING[id].seenFrom === 'frontal') === (view === 'front' || view === 'back');

interface RowProps {
  readonly id: StandingId;
  readonly measures: Props['measures'];
  readonly view: View;
  readonly heading: 'h3' | 'h4';
}

function StandingRow({ id, measures, view, heading: Heading }: RowProps) {
  const measure = measures[id] ?? { unknown: 'not measured then' };
  return (
    <li class="snap-standing-row" data-id={id}>
      <div class="snap-finding-head">
        <Heading>{text.standing.names[id]}</Heading>
        {isMeasured(measure) ? (
          <Numbers figure={standingFigure(id, measure)} />
        ) : (
          <span class="measure-why">
            {id === 'pelvisTilt' ? text.standing.notKnown : shared.reasons[measure.unknown]}
          </span>
        )}
      </div>
      {id === 'weightLeft' && isMeasured(measure) && (
        <div class="snap-weight-room">
          <WeightFigure weight={measure} mirror={view === 'front'} />
          <p>{weightSentence(measure)}</p>
        </div>
      )}
      {id === 'pelvisTilt' && !isMeasured(measure) && <p class="quiet">{text.standing.pelvisUnknown}</p>}
      <OfStance measure={measures[`${id}OfStance`]} id={`${id}OfStance`} />
    </li>
  );
}

function OfStance({ id, measure }: { readonly id: string; readonly measure: Measure | undefined }) {
  if (measure === undefined || !isMeasured(measure) || !isStanding(id)) return null;
  const share = figureInWords(standingFigure(id, measure));
  return <p class="quiet">{text.standing.ofStance({ share })}</p>;
}

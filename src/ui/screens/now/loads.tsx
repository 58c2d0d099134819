import type { Outcome } from '../../../alerts/index.ts';
import { minutes } from '../../../geometry/units.ts';
import { Row } from '../../components/measure.tsx';
import { Strip, StripUnknown } from '../../components/strip.tsx';
import { useApp } from '../../context.ts';
import { inBrief } from '../../view/duration.ts';
import { percent } from '../../view/figure.ts';
import { bandOfLoad, CREEP, placeOfLoad, STILLNESS, zonesOfLoad, type LoadScale } from '../../view/loads.ts';
import { REASONS } from '../../words/measures.ts';
import { NOW } from '../../words/now.ts';

/** What adds up over time. Counted from the measures, so it has no interval of its own. */
export function Loads({ outcome }: { readonly outcome: Outcome }) {
  const { state } = useApp();
  const counted = state.baseline.value !== null; // rounding is known only against the own upright
  return (
    <>
      <Load
        words={NOW.loads.creep}
        scale={CREEP}
        load={counted ? outcome.creep : null}
        figure={counted ? percent(outcome.creep) : REASONS['no baseline']}
      />
      <Load
        words={NOW.loads.stillness}
        scale={STILLNESS}
        load={outcome.stillFor}
        figure={outcome.stillFor < minutes(1) ? NOW.loads.stillness.justNow : inBrief(outcome.stillFor)}
      />
    </>
  );
}

interface Props {
  readonly words: { readonly name: string; readonly meaning: string; readonly term: string };
  readonly scale: LoadScale;
  readonly load: number | null;
  readonly figure: string;
}

function Load({ words, scale, load, figure }: Props) {
  return (
    <Row
      name={words.name}
      band={load === null ? 'unknown' : bandOfLoad(scale, load)}
      figure={
        load === null ? (
          <span class="measure-why">{figure}</span>
        ) : (
          <span class="figure">
            <b>{figure}</b>
          </span>
        )
      }
      strip={
        load === null ? (
          <StripUnknown />
        ) : (
          <Strip zones={zonesOfLoad(scale)} at={placeOfLoad(scale, load)} median={null} within={null} />
        )
      }
    >
      <p>{words.meaning}</p>
      <p class="quiet">{words.term}</p>
    </Row>
  );
}

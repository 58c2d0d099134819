import type { Band, Cause, Finding, Outcome } from '../../../alerts/decide/outcome.ts';
import type { SideShares } from '../../../alerts/load/sidedness.ts';
import { minutes, type Millis } from '../../../base/units.ts';
import { Row } from './measure-row.tsx';
import { Strip, StripUnknown } from '../../../ui/components/meters.tsx';
import { useApp } from '../../../ui/context.ts';
import { learnLink } from '../../../ui/route.ts';
import { durationInBrief } from '../../../ui/format/time.ts';
import { percentRoundedDown } from '../../../ui/format/numbers.ts';
import type { Zone } from '../../../ui/format/scale.ts';
import {
  bandOfLoad,
  CREEP,
  placeOfLoad,
  placeOfSides,
  SIDE_ZONES,
  STATIC,
  STILLNESS,
  zonesOfLoad,
  type LoadScale,
} from '../view/loads.ts';
import { text as shared } from '../../../ui/text.ts';
import { text } from './text.ts';
import { sayFinding } from '../../../ui/warnings/say-warning.ts';
import { WithLink } from '../../../ui/components/text-parts.tsx';

/** The loads that build up over time. They are counted from the measures and have no interval. */
export function Loads({ outcome }: { readonly outcome: Outcome }) {
  const { state } = useApp();
  const counted = state.calibration.baseline.value !== null; // rounding needs a calibration
  const { loads } = text;
  return (
    <>
      <Load
        about="creep"
        words={loads.creep}
        figure={counted ? percentRoundedDown(outcome.creep) : shared.reasons['no baseline']}
        {...placed(CREEP, counted ? outcome.creep : null)}
      />
      <Load
        about="stillness"
        words={loads.stillness}
        figure={lasting(outcome.stillFor)}
        {...placed(STILLNESS, outcome.stillFor)}
      />
      <Load
        about="staticHold"
        words={explained(
          loads.staticHold,
          outcome.findings.find(({ what }) => what === 'staticHold'),
        )}
        figure={lasting(outcome.staticFor)}
        {...placed(STATIC, outcome.staticFor)}
      />
      {outcome.sides.map((shares) => (
        <Load
          key={shares.legs}
          about="sideLean"
          words={explained(shares.legs ? loads.legs : loads.sides, habitOf(outcome, shares))}
          figure={figureOf(shares)}
          band={shares.habit === null ? 'normal' : 'watch'}
          zones={SIDE_ZONES}
          at={placeOfSides(shares)}
        />
      ))}
    </>
  );
}

const habitOf = ({ findings }: Outcome, { legs }: SideShares): Finding | undefined =>
  findings.find((finding) => finding.what === 'sidedness' && finding.legs === legs);

interface LoadWords {
  readonly name: string;
  readonly meaning: string;
  readonly term: string;
}

/** A finding replaces the general explanation. */
const explained = (words: LoadWords, finding: Finding | undefined): LoadWords => {
  if (finding === undefined) return words;
  const said = sayFinding(finding);
  return { name: words.name, meaning: said.text, term: said.basis };
};

const lasting = (time: Millis): string => (time < minutes(1) ? shared.time.justNow : durationInBrief(time));

const figureOf = ({ left, right }: SideShares): string =>
  left >= right
    ? text.loads.toLeft({ share: percentRoundedDown(left) })
    : text.loads.toRight({ share: percentRoundedDown(right) });

interface Placed {
  readonly band: Band;
  readonly zones: readonly Zone[];
  readonly at: number | null; // 0-1; null: not measured
}

const placed = (scale: LoadScale, load: number | null): Placed => ({
  band: load === null ? 'unknown' : bandOfLoad(scale, load),
  zones: zonesOfLoad(scale),
  at: load === null ? null : placeOfLoad(scale, load),
});

interface Props extends Placed {
  readonly about: Cause;
  readonly words: LoadWords;
  readonly figure: string;
}

function Load({ words, about, band, zones, at, figure }: Props) {
  return (
    <Row
      name={words.name}
      band={band}
      figure={
        at === null ? (
          <span class="measure-why">{figure}</span>
        ) : (
          <span class="figure">
            <b>{figure}</b>
          </span>
        )
      }
      strip={at === null ? <StripUnknown /> : <Strip zones={zones} at={at} median={null} within={null} />}
    >
      <p>{words.meaning}</p>
      <p class="quiet">
        <WithLink sentence={words.term} href={learnLink(about)} />
      </p>
    </Row>
  );
}

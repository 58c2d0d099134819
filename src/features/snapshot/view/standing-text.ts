import { NINE_IN_TEN, isMeasured, type Measure, type Measured } from '../../../geometry/metric.ts';
import type { ProfileMetrics } from '../../../geometry/profile-metrics.ts';
import type { VerticalSource } from '../../../history/records/snapshot.ts';
import { STANDING, type StandingId } from '../../../geometry/standing/standing-catalogue.ts';
import { amountInUnit, inShownUnit, type Figure } from '../../../ui/format/measured-value.ts';
import { decimal } from '../../../ui/format/numbers.ts';
import { text as shared } from '../../../ui/text.ts';
import { text } from '../text.ts';

/** A measure on the plumb line as text: '2.4 cm', '± 1.8', 'to your left'. */
export function standingFigure(id: StandingId, { value, sigma, unit }: Measured): Figure {
  const { digits, sided, seenFrom } = STANDING[id];
  const shown = inShownUnit(unit, value);
  const rounded = Number(shown.toFixed(digits));
  const words =
    id === 'weightLeft' || id === 'stanceWidth' || id === 'kneeFlexion'
      ? null
      : sided
        ? text.standing.sides
        : text.standing.ways;
  const reach = Math.max(
    10 ** -digits,
    Math.ceil(NINE_IN_TEN * inShownUnit(unit, sigma) * 10 ** digits) / 10 ** digits,
  );
  const directed = words !== null && (sided || seenFrom === 'side');
  return {
    amount: amountInUnit(unit, decimal(directed ? Math.abs(rounded) : rounded, digits)),
    interval: shared.figures.interval({ reach: decimal(reach, digits) }),
    direction: directed && rounded !== 0 ? words[rounded > 0 ? 'plus' : 'minus'] : null,
  };
}

/** Beyond this many standard errors a side is told as sure: the roll of the camera is no bell curve, and nobody is sent to the wrong leg [lab]. */
const SURE = 2.58;

const isSureLeg = ({ value, sigma }: Measured): boolean => Math.abs(value - 0.5) > SURE * sigma;

/** On which leg somebody stands, as a sentence that is no surer than the number. */
export function weightSentence(weight: Measured): string {
  const { value, sigma } = weight;
  const leg = value > 0.5 ? 'left' : 'right';
  if (isSureLeg(weight)) return text.standing.weight.sure[leg];
  return Math.abs(value - 0.5) > NINE_IN_TEN * sigma ? text.standing.weight.likely[leg] : text.standing.weight.open;
}

/** What says how the vertical lies that everything here is measured against. */
export const verticalText = (by: VerticalSource | undefined): string =>
  by === undefined ? text.standing.level : text.standing.vertical[by];

/** Why nothing was measured, and what helps. */
export function standingWhy(measures: Measures): string {
  const reasons = Object.values(measures).map((measure) => (isMeasured(measure) ? null : measure.unknown));
  return reasons.includes('cropped') ? text.standing.reasons.cropped : text.standing.reasons.other;
}

/** '48 %'. */
export const legShare = (share: number): string => amountInUnit('%', Math.round(100 * share));

type Measures = Readonly<Record<string, Measure>>;

/** How the whole body hangs on the line. Each limit is beyond what level and plain people of the lab show. [lab] */
const LINE = {
  sway: 2, // cm, hips in front of the shoulders
  lean: 5.2, // deg, ankles to ears
  bent: 6, // cm, shoulders in front of the hips
  slump: 55, // deg of thoracic curve: beyond the outer edge of the norms
} as const;
type WholeLine = keyof typeof text.standing.line;

/** One word for the whole line of somebody seen from the side; null: not measured. `thoracic`: of the same picture, for the rounding. */
function wholeLineOf(measures: Measures, thoracic: Measure): WholeLine | null {
  const [sway, body] = [measures['sway'], measures['bodyLean']];
  if (!sway || !body || !isMeasured(sway) || !isMeasured(body)) return null;
  const beyond = ({ value, sigma }: Measured, limit: number): boolean => value - sigma > limit;
  if (beyond(sway, LINE.sway)) return isMeasured(thoracic) && thoracic.value > LINE.slump ? 'swayRounded' : 'sway';
  if (beyond({ ...sway, value: -sway.value }, LINE.bent)) return 'bent';
  if (beyond(body, LINE.lean)) return 'lean';
  const open = sway.value + NINE_IN_TEN * sway.sigma > LINE.sway || body.value + NINE_IN_TEN * body.sigma > LINE.lean;
  return open ? 'open' : 'plumb';
}

/** What the plumb line shows for certain and does not show of somebody who stands level and upright; null: nothing. */
export function certainOnLine(measures: Measures, thoracic: Measure, profile: ProfileMetrics): string | null {
  const weight = measures['weightLeft'];
  if (profile.showsStanding('weightLeft') && weight && isMeasured(weight) && isSureLeg(weight))
    return weightSentence(weight);
  const line = profile.line ? wholeLineOf(measures, thoracic) : null;
  return line === null || line === 'plumb' || line === 'open' ? null : text.standing.line[line];
}

/** The whole line as one sentence; null from in front and behind. */
export function wholeLineSentence(measures: Measures, thoracic: Measure): string | null {
  const line = wholeLineOf(measures, thoracic);
  return line === null ? null : text.standing.line[line];
}

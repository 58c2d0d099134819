import { isMeasured } from '../../../geometry/metric.ts';
import type { HeadForward } from '../../../geometry/reading.ts';
import { text } from './text.ts';
import { text as shared } from '../../../ui/text.ts';
import { centimetresInWords, figureInWords, figureOf } from '../../../ui/format/measured-value.ts';

/** Head forward as a length: '1.4 cm ± 0.8'. Null: not measured. */
export function headForwardLength(headForward: HeadForward | undefined): string | null {
  const length = headForward?.centimetres;
  if (length === undefined || !isMeasured(length)) return null;
  const amount = centimetresInWords(length);
  return length.value < -0.05
    ? shared.figures.amountToward({ amount, direction: shared.directions.earShoulderInclination.minus })
    : amount;
}

/** As a sentence, with the change of the neck angle. */
export function headForwardSentence(headForward: HeadForward | undefined): string | null {
  const length = headForwardLength(headForward);
  const angle = headForward?.degrees;
  if (length === null || angle === undefined || !isMeasured(angle)) return null;
  return text.headForward({ length, angle: figureInWords(figureOf('cva', angle)) });
}

import { isMeasured } from '../../../geometry/metric.ts';
import type { HeadForward } from '../../../geometry/reading.ts';
import { HEAD_FORWARD } from '../../../ui/words/measures.ts';
import { figureOf, lengthOf, lineOf } from '../../../ui/format/measured-value.ts';

/** The head forward as a length, beside its per cent: '1.4 cm ± 0.8'. Null where it is not measured. */
export function headForwardLength(headForward: HeadForward | undefined): string | null {
  const length = headForward?.centimetres;
  if (length === undefined || !isMeasured(length)) return null;
  return length.value < -0.05 ? `${lengthOf(length)} ${HEAD_FORWARD.back}` : lengthOf(length);
}

/** The same as a sentence, with what it costs of the neck angle. */
export function headForwardSentence(headForward: HeadForward | undefined): string | null {
  const length = headForwardLength(headForward);
  const angle = headForward?.degrees;
  if (length === null || angle === undefined || !isMeasured(angle)) return null;
  return HEAD_FORWARD.sentence(length, lineOf(figureOf('cva', angle)));
}

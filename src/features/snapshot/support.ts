import { isSitting } from '../../geometry/outline/sitting.ts';
import { withMarks } from '../../geometry/outline/marks.ts';
import type { MeasuredSnapshot } from './measured.ts';
import type { Support } from './norms.ts';

/** Whether somebody seen from the side sits or stands, as far as hips and knees tell. */
export function supportOf({ look, marks, back }: Pick<MeasuredSnapshot, 'look' | 'marks' | 'back'>): Support {
  const sitting = back?.sitting ?? isSitting(withMarks(look.pose, marks));
  return sitting ? 'sitting' : 'standing';
}

import type { Measured } from '../../../geometry/metric.ts';
import type { Norm } from '../pure/measure/norms.ts';
import { intervalOf } from '../../../ui/format/measured-value.ts';

/** An index is a bare share: '0.12 ± 0.04'. */
export function indexLine(measured: Measured): string {
  const [low, high] = intervalOf(measured);
  return `${measured.value.toFixed(2)} ± ${Math.max(0.01, (high - low) / 2).toFixed(2)}`;
}

/** What a number is compared with, as numbers and with its source. */
export function normLine({ groups, limit, source }: Norm): string {
  const told = groups.map(({ who, mean, sd }) => `${who} ${mean.toFixed(1)}° ± ${sd.toFixed(1)}`);
  const said = limit === null ? `${told.join(', ')} (mean and standard deviation)` : `${limit}° and more`;
  return `${said}: ${source}.`;
}

import type { Measured } from '../../../geometry/metric.ts';
import { intervalOf } from '../../../ui/format/measured-value.ts';
import { legShare } from '../view/standing-text.ts';
import { text } from '../text.ts';

interface Props {
  readonly weight: Measured; // 0-1, share on the left leg
  readonly mirror: boolean; // seen from the front: their left leg stands on the right
}

const [WIDTH, HEIGHT, FLOOR, MOST] = [120, 80, 62, 54]; // px

/** Two legs, each as tall as the share of the weight that it carries, with the interval as a line beside. */
export function WeightFigure({ weight, mirror }: Props) {
  const [low, high] = intervalOf(weight).map((end) => Math.min(1, Math.max(0, end)));
  const legs = [
    { leg: 'left', share: weight.value, ends: [low, high] },
    { leg: 'right', share: 1 - weight.value, ends: [1 - (high ?? 1), 1 - (low ?? 0)] },
  ] as const;
  const label = text.standing.weight.figure({ left: legShare(weight.value), right: legShare(1 - weight.value) });
  return (
    <svg class="snap-weight" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path class="snap-weight-floor" d={`M8 ${FLOOR}H${WIDTH - 8}`} />
      {legs.map(({ leg, share, ends: [from = 0, to = 1] }) => {
        const x = (leg === 'left') === mirror ? 68 : 26;
        return (
          <g key={leg} data-leg={leg}>
            <rect class="snap-weight-leg" x={x} y={FLOOR - MOST * share} width="18" height={MOST * share} rx="3" />
            <path class="snap-weight-error" d={`M${x + 24} ${FLOOR - MOST * to}V${FLOOR - MOST * from}`} />
            <text class="snap-weight-text" x={x + 9} y={HEIGHT - 6}>
              {text.standing.weight[leg]}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

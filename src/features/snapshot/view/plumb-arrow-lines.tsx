import '../styles/standing.css';
import { arrowPaths, type PlumbArrow } from './plumb-arrows.ts';

/** The deviations as short arrows, each with its interval; in a drawing of picture pixels. `size`: px of the head of an arrow. */
export const PlumbArrowLines = ({
  arrows,
  size,
}: {
  readonly arrows: readonly PlumbArrow[];
  readonly size: number;
}) => (
  <>
    {arrows.map((one) => {
      const { bar, arrow } = arrowPaths(one, size);
      return (
        <g key={one.id} class="snap-plumb-arrow" data-id={one.id}>
          <title>{one.words}</title>
          <path class="snap-arrow-under" d={bar + arrow} />
          <path class="snap-arrow-bar" d={bar} />
          <path class="snap-arrow" d={arrow} />
        </g>
      );
    })}
  </>
);

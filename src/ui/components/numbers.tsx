import type { Figure } from '../format/measured-value.ts';

interface Props {
  readonly figure: Figure;
  readonly also?: string | null; // the same in another unit, short; null or absent: there is none
}

/** A measured number with its interval. */
export const Numbers = ({ figure: { amount, interval, direction }, also = null }: Props) => (
  <span class="figure">
    <b>{amount}</b> <span class="figure-interval">{interval}</span>
    {direction !== null && <span class="figure-direction"> {direction}</span>}
    {also !== null && <span class="figure-also"> {also}</span>}
  </span>
);

import { TIPPING } from './words/learn.ts';
import { Part } from './part.tsx';
import { Seeing } from './seeing-a-doctor.tsx';
import { Sure } from './certainty.tsx';
import { TippingChart } from './tipping-chart.tsx';

/** Where small loads become one too many. */
export const TippingPoint = () => (
  <Part part="tipping-point">
    {TIPPING.text.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    <TippingChart />
    <Seeing watches={TIPPING.watches} blind={TIPPING.blind} />
    <Sure text={TIPPING.sure} sources={TIPPING.sources} />
  </Part>
);

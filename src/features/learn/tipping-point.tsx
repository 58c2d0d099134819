import { TIPPING_POINT_SOURCES } from './references.ts';
import { Certainty } from './certainty.tsx';
import { Coverage } from './coverage.tsx';
import { Part } from './part.tsx';
import { text } from './text.ts';
import { TippingChart } from './tipping-chart.tsx';

/** How small loads add up until one is too many. */
export const TippingPoint = () => (
  <Part part="tipping-point">
    {text.tippingPoint.text.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    <TippingChart />
    <Coverage watches={text.tippingPoint.watches} blind={text.tippingPoint.blind} />
    <Certainty statement={text.tippingPoint.sure} sources={TIPPING_POINT_SOURCES} />
  </Part>
);

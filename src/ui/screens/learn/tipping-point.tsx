import { TIPPING } from '../../words/learn.ts';
import { addressOf } from '../../route.ts';
import { SOURCES } from '../../words/learn-sources.ts';
import { Part } from './part.tsx';
import { Seeing } from './seeing.tsx';
import { TippingChart } from './tipping-chart.tsx';

/** Where small loads become one too many. */
export const TippingPoint = () => (
  <Part part="tipping-point">
    {TIPPING.text.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    <TippingChart />
    <Seeing watches={TIPPING.watches} blind={TIPPING.blind} />
    <p class="learn-sure">
      <b>{TIPPING.sureTitle}</b> {TIPPING.sure} (
      <a href={`${addressOf('learn')}/evidence`}>
        {SOURCES.mcgill.name}; {SOURCES.solomonow.name}
      </a>
      )
    </p>
  </Part>
);

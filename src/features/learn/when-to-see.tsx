import { Signs } from '../../ui/signs/signs.tsx';
import { SIGNS_PART } from './words/help.ts';
import { Part } from './part.tsx';

/** When no page is the right one to ask. */
export const WhenToSee = () => (
  <Part part="signs">
    <p>{SIGNS_PART.text}</p>
    <Signs />
  </Part>
);

import './styles/seeing-a-doctor.css';
import { Points } from '../../ui/components/points.tsx';
import { LEARN } from './words/learn.ts';

interface Props {
  readonly watches: readonly string[];
  readonly blind: readonly string[];
}

/** What the program watches for, beside what it is blind to: never the one without the other. */
export const Seeing = ({ watches, blind }: Props) => (
  <div class="seeing">
    <section class="seeing-watches">
      <h3>{LEARN.watches}</h3>
      <Points items={watches} />
    </section>
    <section class="seeing-blind">
      <h3>{LEARN.blind}</h3>
      <Points items={blind} />
    </section>
  </div>
);

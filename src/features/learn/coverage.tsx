import './styles/coverage.css';
import { Points } from '../../ui/components/text-parts.tsx';
import { text } from './text.ts';

interface Props {
  readonly watches: readonly string[];
  readonly blind: readonly string[];
}

/** What the program watches for, beside what it cannot see: never the one without the other. */
export const Coverage = ({ watches, blind }: Props) => (
  <div class="coverage">
    <section class="coverage-watches">
      <h3>{text.part.watches}</h3>
      <Points items={watches} />
    </section>
    <section class="coverage-blind">
      <h3>{text.part.blind}</h3>
      <Points items={blind} />
    </section>
  </div>
);

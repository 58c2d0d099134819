import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string; // of its heading
  readonly title: string;
  readonly unit?: string; // of what it shows
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A part of the trends: its title, the unit of its numbers, and what it shows. */
export const Card = ({ id, title, unit, class: own = '', children }: Props) => (
  <section class={['card', own].join(' ')} aria-labelledby={id}>
    <header class="chart-head">
      <h2 id={id}>{title}</h2>
      {unit !== undefined && <span class="quiet">{unit}</span>}
    </header>
    {children}
  </section>
);

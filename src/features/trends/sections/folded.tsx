import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly children: () => ComponentChildren; // called once it was opened: charts are drawn only when they are seen
}

/** A part of the page behind its title. On paper it is there if it is open. */
export function Folded({ title, hint, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details class="trends-folded" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2> <span class="quiet">{hint}</span>
      </summary>
      {open && <div class="trends-unfolded">{children()}</div>}
    </details>
  );
}

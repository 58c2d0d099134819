import type { ComponentChildren } from 'preact';

interface Props {
  readonly name: string; // last part of its address
  readonly title: string;
  readonly text?: string;
  readonly children: ComponentChildren;
}

export function Section({ name, title, text, children }: Props) {
  return (
    <section class="sheet" id={`settings-${name}`} aria-labelledby={`settings-${name}-title`} tabIndex={-1}>
      <header class="sheet-head">
        <h2 id={`settings-${name}-title`}>{title}</h2>
        {text !== undefined && <p class="quiet">{text}</p>}
      </header>
      <div class="sheet-body">{children}</div>
    </section>
  );
}

import type { ComponentChildren } from 'preact';

interface PanelProps {
  readonly tone: 'calm' | 'waiting' | 'trouble';
  readonly title: string;
  readonly text: string;
  readonly picture?: ComponentChildren;
  readonly children?: ComponentChildren; // steps, buttons
  readonly busy?: boolean;
}

/** A full-screen message: what happened, and what to do next. */
export function Panel({ tone, title, text, picture, children, busy = false }: PanelProps) {
  return (
    <section class="panel" data-tone={tone} aria-busy={busy}>
      {picture !== undefined && <div class="panel-picture">{picture}</div>}
      <div class="panel-words">
        <h1>{title}</h1>
        <p class="lead">{text}</p>
        {children}
      </div>
    </section>
  );
}

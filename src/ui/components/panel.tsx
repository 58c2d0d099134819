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

interface MarkedBarProps {
  readonly words: { readonly mark: string; readonly text: string };
  readonly way: string; // label of the button that leaves
  readonly leave: () => void;
  readonly class?: string;
}

/** A bar above the screen: the data is not the person's own, or comes from another tab. With a button to leave. */
export const MarkedBar = ({ words: { mark, text }, way, leave, class: own = 'sample-bar' }: MarkedBarProps) => (
  <aside class={own} aria-label={mark}>
    <strong class="sample-mark">{mark}</strong>
    <span>{text}</span>
    <button type="button" class="button button-small" onClick={leave}>
      {way}
    </button>
  </aside>
);

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

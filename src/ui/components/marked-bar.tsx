interface Props {
  readonly words: { readonly mark: string; readonly text: string };
  readonly way: string; // out of it
  readonly leave: () => void;
  readonly class?: string;
}

/** A bar that says the shown data is not the person's own or comes from another tab, with a button to leave. */
export const MarkedBar = ({ words: { mark, text }, way, leave, class: own = 'sample-bar' }: Props) => (
  <aside class={own} aria-label={mark}>
    <strong class="sample-mark">{mark}</strong>
    <span>{text}</span>
    <button type="button" class="button button-small" onClick={leave}>
      {way}
    </button>
  </aside>
);

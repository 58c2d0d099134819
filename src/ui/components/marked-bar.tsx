interface Props {
  readonly words: { readonly mark: string; readonly text: string };
  readonly way: string; // out of it
  readonly leave: () => void;
  readonly class?: string;
}

/** What is shown is not what it is elsewhere: a mark, what that means, and the way out. */
export const MarkedBar = ({ words: { mark, text }, way, leave, class: own = 'sample-bar' }: Props) => (
  <aside class={own} aria-label={mark}>
    <strong class="sample-mark">{mark}</strong>
    <span>{text}</span>
    <button type="button" class="button button-small" onClick={leave}>
      {way}
    </button>
  </aside>
);

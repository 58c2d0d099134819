/**
 * Keeps the focus in the page: when what had it is removed (a step is over, an item is deleted), the heading of what surrounded
 * it takes over, so that the next Tab goes on there and screen readers say where one is. Returns a function that stops it.
 */
export function keepFocus(root: Element): () => void {
  let around = outwards(document.activeElement ?? root, root); // of the focused element, from itself outwards
  const remember = ({ target }: FocusEvent) => {
    around = target instanceof Element ? outwards(target, root) : [];
  };
  const look = () => {
    const [lost] = around;
    if (lost === undefined || lost.isConnected || document.activeElement !== document.body) return;
    const place = around.find((element) => element.isConnected) ?? root;
    const heading = headingAt(place, root);
    if (heading === null) return; // not drawn yet: the next change looks again
    around = [];
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    heading.focus();
  };
  const observer = new MutationObserver(look);
  observer.observe(root, { childList: true, subtree: true });
  document.addEventListener('focusin', remember);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', remember);
  };
}

const outwards = (from: Element, end: Element): readonly Element[] => {
  const path: Element[] = [];
  for (let at: Element | null = from; at !== null && at !== end; at = at.parentElement) path.push(at);
  return path;
};

/** The nearest heading of `place` or of what surrounds it. */
const headingAt = (place: Element, root: Element): HTMLElement | null => {
  for (let at: Element | null = place; at !== null; at = at === root ? null : at.parentElement) {
    const heading = at.querySelector<HTMLElement>('h1, h2, h3');
    if (heading !== null) return heading;
  }
  return null;
};

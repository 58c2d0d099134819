/** Looks up a custom property such as `--accent` and returns its current colour. */
export type Colours = (name: `--${string}`) => string;

/**
 * Reads custom properties as plain colours from the DOM, through an element that is added to `host` for a moment: a canvas
 * understands neither `var()` nor `light-dark()`.
 */
export function coloursOf(host: HTMLElement): Colours {
  return (name) => {
    const probe = document.createElement('span');
    probe.style.color = `var(${name})`;
    host.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
}

/** Calls back when the system or the person chooses another theme. Returns a function that stops it. */
export function followColours(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const theme = new MutationObserver(changed);
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  system.addEventListener('change', changed);
  return () => {
    theme.disconnect();
    system.removeEventListener('change', changed);
  };
}

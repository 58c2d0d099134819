/** What a canvas needs to know of the page's colours, as they are just now. */
export type Colours = (name: `--${string}`) => string;

/** Reads custom properties as plain colours: a canvas understands neither `var()` nor `light-dark()`. */
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

/** Calls back when the page's colours may have changed: the system's choice, or the person's. Answers how to stop. */
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

import { screenOf } from '../../ui/route.ts';

/**
 * A new screen begins at its top; going back to one, or forward, finds it where it was left. The browser cannot do that: the
 * screen is drawn after it has tried. Returns a function that stops it.
 */
export function keepScroll(root: Element): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const left = new Map<string, number>(); // px from the top, by visit
  let visit = nameVisit();
  let screen = screenOf(globalThis.location.hash);
  let wanted: number | null = null; // where to go as soon as the screen is long enough
  history.scrollRestoration = 'manual';

  const go = () => {
    if (wanted === null) return;
    globalThis.scrollTo(0, wanted);
    if (Math.abs(globalThis.scrollY - wanted) < 1) wanted = null;
  };
  const arrive = () => {
    const known = visitOf(history.state);
    const [from, to] = [screen, screenOf(globalThis.location.hash)];
    screen = to;
    visit = nameVisit();
    wanted = known === null ? (from === to ? null : 0) : (left.get(known) ?? 0);
    go();
  };
  const giveUp = () => (wanted = null); // the person scrolls

  const observer = new ResizeObserver(go);
  observer.observe(root);
  globalThis.addEventListener('hashchange', arrive, { signal });
  globalThis.addEventListener('scroll', () => wanted === null && left.set(visit, globalThis.scrollY), {
    signal,
    passive: true,
  });
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const)
    globalThis.addEventListener(type, giveUp, { signal, passive: true });
  return () => {
    stop.abort();
    observer.disconnect();
    history.scrollRestoration = 'auto';
  };
}

const visitOf = (state: unknown): string | null =>
  typeof state === 'object' && state !== null && 'visit' in state && typeof state.visit === 'string'
    ? state.visit
    : null;

/** Names this entry of the browser's history, so that it is known when somebody comes back to it. */
const nameVisit = (): string => {
  const visit = visitOf(history.state) ?? String(performance.timeOrigin + performance.now());
  history.replaceState({ visit }, '');
  return visit;
};

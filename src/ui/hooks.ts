import { useEffect, useState, useRef } from 'preact/hooks';
import { sayThrown } from './troubles/say-trouble.ts';

export type Loaded<T> =
  | { readonly kind: 'loading'; readonly before: T | null } // the previous value may stay visible until then
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly why: string };

/** The result of `load`, loaded again when `keys` change. An outdated result is dropped. */
export function useLoaded<T>(load: () => Promise<T>, keys: readonly unknown[]): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading', before: null });
  useEffect(() => {
    let current = true;
    setLoaded((before) => ({ kind: 'loading', before: before.kind === 'ready' ? before.value : null }));
    load().then(
      (value) => current && setLoaded({ kind: 'ready', value }),
      (error: unknown) => current && setLoaded({ kind: 'failed', why: sayThrown(error) }),
    );
    return () => {
      current = false;
    };
  }, keys);
  return loaded;
}

/**
 * Scrolls to the part that the address names and focuses it: `#/learn/posture` goes to the element `learn-posture`. Also
 * when the address changes.
 */
export function useDeepLink(name: string): void {
  useEffect(() => {
    const jump = () => {
      const [, screen, part] = globalThis.location.hash.split('/');
      const target = screen === name && part ? document.getElementById(`${name}-${part}`) : null;
      if (target === null) return;
      target.scrollIntoView();
      target.focus({ preventScroll: true });
    };
    /** A click on a link to the current address scrolls there again, though the address does not change. */
    const again = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link !== null && link.hash === globalThis.location.hash) jump();
    };
    queueMicrotask(jump); // after the page has scrolled the new screen to its top
    globalThis.addEventListener('hashchange', jump);
    document.addEventListener('click', again);
    return () => {
      globalThis.removeEventListener('hashchange', jump);
      document.removeEventListener('click', again);
    };
  }, [name]);
}

/** The width of an element, px; 0 before layout. */
export function useWidth<T extends HTMLElement>() {
  const host = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { host, width };
}

/** Uses the light theme while printing: charts are drawn again for it. Returns a function that stops it, for `useEffect`. */
export function printInLight(): () => void {
  const { dataset } = document.documentElement;
  let before: string | undefined;
  const begin = () => {
    before = dataset['theme'];
    dataset['theme'] = 'light';
  };
  const end = () => {
    dataset['theme'] = before ?? 'auto';
  };
  globalThis.addEventListener('beforeprint', begin);
  globalThis.addEventListener('afterprint', end);
  return () => {
    globalThis.removeEventListener('beforeprint', begin);
    globalThis.removeEventListener('afterprint', end);
  };
}

/** Whether a media query holds, also after the window has changed. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const look = () => setHolds(list.matches);
    look();
    list.addEventListener('change', look);
    return () => list.removeEventListener('change', look);
  }, [query]);
  return holds;
}

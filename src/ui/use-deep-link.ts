import { useEffect } from 'preact/hooks';

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

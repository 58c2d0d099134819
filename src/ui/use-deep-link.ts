import { useEffect } from 'preact/hooks';

/**
 * `#/learn/posture` opens a screen at that part, and goes there when the address changes: to `learn-posture`, with the
 * focus, so that reading and tabbing go on from it.
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
    /** Somebody has scrolled away and wants to go back there: the address stays as it is. */
    const again = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link !== null && link.hash === globalThis.location.hash) jump();
    };
    queueMicrotask(jump); // after the page has put a new screen at its top
    globalThis.addEventListener('hashchange', jump);
    document.addEventListener('click', again);
    return () => {
      globalThis.removeEventListener('hashchange', jump);
      document.removeEventListener('click', again);
    };
  }, [name]);
}

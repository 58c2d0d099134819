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
    queueMicrotask(jump); // after the page has put a new screen at its top
    globalThis.addEventListener('hashchange', jump);
    return () => globalThis.removeEventListener('hashchange', jump);
  }, [name]);
}

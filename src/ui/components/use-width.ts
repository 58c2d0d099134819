import { useEffect, useRef, useState } from 'preact/hooks';

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

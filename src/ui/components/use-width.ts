import { useEffect, useRef, useState } from 'preact/hooks';

/** How wide an element is, px; 0 before it is drawn. */
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

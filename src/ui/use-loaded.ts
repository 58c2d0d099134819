import { useEffect, useState } from 'preact/hooks';
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

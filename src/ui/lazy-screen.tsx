import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadMessages } from './language.ts';
import type { LaterFolder } from './translation.ts';
import { text } from './text.ts';

/** A screen whose code is loaded when it is first shown, to keep the first view small. `folders`: whose text comes with it. */
export function lazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  ...folders: readonly LaterFolder[]
): ComponentType<Props> {
  let Screen: ComponentType<Props> | null = null;
  return function LazyScreen(props: Props) {
    const [state, setState] = useState<'loading' | 'ready' | 'failed'>(Screen === null ? 'loading' : 'ready');
    useEffect(() => {
      let wanted = true;
      if (Screen !== null) return;
      loadMessages(...folders)
        .then(load)
        .then(
          (loaded) => {
            Screen = loaded;
            if (wanted) setState('ready');
          },
          () => wanted && setState('failed'),
        );
      return () => {
        wanted = false;
      };
    }, []);
    if (Screen !== null && state === 'ready') return <Screen {...props} />;
    return (
      <p class="loading-screen" role="status">
        {state === 'failed' ? text.common.notLoaded : text.common.loading}
      </p>
    );
  };
}

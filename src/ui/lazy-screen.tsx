import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadMessages } from './language.ts';
import type { LaterFolder } from './translation.ts';
import { text } from './text.ts';

type Load<Props> = () => Promise<ComponentType<Props>>;

/** A screen whose code is loaded when it is first shown, to keep the first view small. `folders`: whose text comes with it. */
export const lazyScreen = <Props extends object>(load: Load<Props>, ...folders: readonly LaterFolder[]) =>
  lazy(load, folders, text.common.loading);

/** Likewise what stands beside a screen. Nothing is shown until it is loaded, so that the screen moves once. */
export const lazyPart = <Props extends object>(load: Load<Props>, ...folders: readonly LaterFolder[]) =>
  lazy(load, folders, null);

function lazy<Props extends object>(
  load: Load<Props>,
  folders: readonly LaterFolder[],
  loading: string | null,
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
    const words = state === 'failed' ? text.common.notLoaded : loading;
    return words === null ? null : (
      <p class="loading-screen" role="status">
        {words}
      </p>
    );
  };
}

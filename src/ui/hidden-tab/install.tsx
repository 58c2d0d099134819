import { useApp } from '../context.ts';
import { text } from './text.ts';

/** Installs the page as an app, where the browser offers it. */
export function Install() {
  const offer = useApp().state.app.install.value;
  if (offer === null) return null;
  return (
    <button type="button" class="button" onClick={() => void offer.accept()}>
      {text.install}
    </button>
  );
}

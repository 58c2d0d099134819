import { useSignal } from '@preact/signals';
import { Dialog } from '../../components/dialog.tsx';
import { useApp } from '../../context.ts';
import { goTo } from '../../route.ts';
import { bytesInWords } from '../../view/figure.ts';
import { APP } from '../../words/app.ts';
import { SETTINGS } from '../../words/settings.ts';
import { Section } from './section.tsx';

export function Data() {
  const { state } = useApp();
  const asking = useSignal(false);
  const words = SETTINGS.data;
  const storage = state.storage.value;
  return (
    <Section name="data" title={words.title}>
      <p>{words.text}</p>
      {storage !== null && (
        <p class="quiet">
          {bytesInWords(storage.bytes)} {words.used}. {storage.persisted ? words.persisted : words.notPersisted}
        </p>
      )}
      <div class="acts">
        <button type="button" class="button button-danger" onClick={() => (asking.value = true)}>
          {words.delete}
        </button>
      </div>
      {asking.value && <DeleteEverything close={() => (asking.value = false)} />}
    </Section>
  );
}

function DeleteEverything({ close }: { readonly close: () => void }) {
  const { actions } = useApp();
  const fault = useSignal<string | null>(null);
  const remove = async () => {
    try {
      await actions.deleteEverything();
      close();
      goTo('now');
    } catch (error) {
      fault.value = error instanceof Error ? error.message : String(error);
    }
  };
  return (
    <Dialog title={SETTINGS.data.deleteTitle} close={close}>
      <p>{SETTINGS.data.deleteText}</p>
      {fault.value !== null && <p role="alert">{fault.value}</p>}
      <div class="acts">
        <button type="button" class="button" onClick={close}>
          {APP.cancel}
        </button>
        <button type="button" class="button button-danger" onClick={() => void remove()}>
          {SETTINGS.data.confirm}
        </button>
      </div>
    </Dialog>
  );
}

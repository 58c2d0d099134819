import { useSignal } from '@preact/signals';
import { Dialog } from '../../components/dialog.tsx';
import { useApp } from '../../context.ts';
import { goTo } from '../../route.ts';
import { bytesInWords } from '../../view/figure.ts';
import { APP } from '../../words/app.ts';
import { SETTINGS } from '../../words/settings.ts';
import { Mine } from './mine.tsx';
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
      <Mine />
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
  const left = useSignal<number | null>(null); // records, counted after the deletion
  const remove = async () => {
    try {
      const deletion = await actions.deleteEverything();
      left.value = Object.values(deletion.left).reduce((sum, count) => sum + count, 0);
    } catch (error) {
      fault.value = error instanceof Error ? error.message : String(error);
    }
  };
  const leave = () => {
    close();
    goTo('now');
  };
  if (left.value !== null) {
    return (
      <Dialog title={SETTINGS.data.deleteTitle} close={leave}>
        <p role="status">
          {SETTINGS.data.deleted} {left.value} {SETTINGS.data.records}.
        </p>
        <div class="acts">
          <button type="button" class="button button-primary" onClick={leave}>
            {APP.ok}
          </button>
        </div>
      </Dialog>
    );
  }
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

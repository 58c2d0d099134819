import { useSignal } from '@preact/signals';
import { Deletion } from '../../ui/components/deletion.tsx';
import { useApp } from '../../ui/context.ts';
import { goTo } from '../../ui/route.ts';
import { bytesInWords } from '../../ui/format/numbers.ts';
import { SETTINGS } from './words/settings.ts';
import { Mine } from './backup.tsx';
import { Section } from './section.tsx';

export function Data() {
  const { state } = useApp();
  const asking = useSignal(false);
  const words = SETTINGS.data;
  const storage = state.data.storage.value;
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
  const words = SETTINGS.data;
  return (
    <Deletion
      title={words.deleteTitle}
      confirm={words.confirm}
      doneTitle={words.deleteTitle}
      remove={async () => {
        const { left } = await actions.deleteEverything();
        return `${words.deleted} ${Object.values(left).reduce((sum, count) => sum + count, 0)} ${words.records}.`;
      }}
      cancel={close}
      leave={() => {
        close();
        goTo('now');
      }}
    >
      <p>{words.deleteText}</p>
    </Deletion>
  );
}

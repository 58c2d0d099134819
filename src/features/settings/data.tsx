import { useSignal } from '@preact/signals';
import { Deletion } from '../../ui/components/dialog.tsx';
import { useApp } from '../../ui/context.ts';
import { goTo } from '../../ui/route.ts';
import { bytesInWords } from '../../ui/format/numbers.ts';
import { text } from './text.ts';
import { Backup } from './backup.tsx';
import { Section } from './section.tsx';

export function Data() {
  const { state } = useApp();
  const asking = useSignal(false);
  const storage = state.data.storage.value;
  return (
    <Section name="data" title={text.data.title}>
      <p>{text.data.text}</p>
      {storage !== null && (
        <p class="quiet">
          {text.data.used({ size: bytesInWords(storage.bytes) })}{' '}
          {storage.persisted ? text.data.persisted : text.data.notPersisted}
        </p>
      )}
      <Backup />
      <div class="acts">
        <button type="button" class="button button-danger" onClick={() => (asking.value = true)}>
          {text.data.delete}
        </button>
      </div>
      {asking.value && <DeleteEverything close={() => (asking.value = false)} />}
    </Section>
  );
}

function DeleteEverything({ close }: { readonly close: () => void }) {
  const { actions } = useApp();
  return (
    <Deletion
      title={text.deleteEverything.title}
      confirm={text.deleteEverything.confirm}
      doneTitle={text.deleteEverything.title}
      remove={async () => {
        const { left } = await actions.deleteEverything();
        return text.deleteEverything.done({ left: Object.values(left).reduce((sum, count) => sum + count, 0) });
      }}
      cancel={close}
      leave={() => {
        close();
        goTo('now');
      }}
    >
      <p>{text.deleteEverything.text}</p>
    </Deletion>
  );
}

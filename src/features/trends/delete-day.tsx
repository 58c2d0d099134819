import { useSignal } from '@preact/signals';
import type { DayKey } from '../../history/records/day-key.ts';
import { Deletion } from '../../ui/components/dialog.tsx';
import { useApp } from '../../ui/context.ts';
import { dayInFull } from '../../ui/format/dates.ts';
import { trendsLink } from './address.ts';
import { text } from './text.ts';

/** Deletes one day after a question, and shows what was deleted. */
export function DeleteDay({ day }: { readonly day: DayKey }) {
  const asking = useSignal(false);
  const ask = () => {
    globalThis.location.hash = trendsLink('day', day); // pins the day: afterwards it is no longer the newest
    asking.value = true;
  };
  return (
    <>
      <button type="button" class="button button-small button-plain" onClick={ask}>
        {text.deleteDay.action}
      </button>
      {asking.value && <DeleteDialog day={day} close={() => (asking.value = false)} />}
    </>
  );
}

function DeleteDialog({ day, close }: { readonly day: DayKey; readonly close: () => void }) {
  const { actions } = useApp();
  const words = text.deleteDay;
  return (
    <Deletion
      title={words.title}
      confirm={words.confirm}
      doneTitle={words.gone}
      remove={async () => {
        const { left, removed } = await actions.deleteDay(day);
        return [words.deleted(removed), words.left({ count: left.minutes + left.events })].join(' ');
      }}
      cancel={close}
      leave={() => {
        close();
        globalThis.location.hash = trendsLink('day', null);
      }}
    >
      <p>{words.text({ day: dayInFull(day) })}</p>
    </Deletion>
  );
}

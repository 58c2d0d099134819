import { useSignal } from '@preact/signals';
import type { DayKey } from '../../history/records/day-key.ts';
import { Deletion } from '../../ui/components/deletion.tsx';
import { useApp } from '../../ui/context.ts';
import { dayInFull } from '../../ui/format/dates.ts';
import { TRENDS } from '../../ui/words/trends.ts';
import { addressAt } from './address.ts';

/** Deletes one day, and shows that it is gone. */
export function DeleteDay({ day }: { readonly day: DayKey }) {
  const asking = useSignal(false);
  const ask = () => {
    globalThis.location.hash = addressAt('day', day); // the answer is about this day, even when it is no longer the newest
    asking.value = true;
  };
  return (
    <>
      <button type="button" class="button button-small button-plain" onClick={ask}>
        {TRENDS.remove.action}
      </button>
      {asking.value && <Asking day={day} close={() => (asking.value = false)} />}
    </>
  );
}

function Asking({ day, close }: { readonly day: DayKey; readonly close: () => void }) {
  const { actions } = useApp();
  const words = TRENDS.remove;
  return (
    <Deletion
      title={words.title}
      confirm={words.confirm}
      doneTitle={words.gone}
      remove={async () => {
        const { left, removed } = await actions.deleteDay(day);
        const gone = `${removed.minutes} ${words.minutes}, ${removed.events} ${words.events}.`;
        return `${gone} ${words.left} ${left.minutes + left.events}.`;
      }}
      cancel={close}
      leave={() => {
        close();
        globalThis.location.hash = addressAt('day', null);
      }}
    >
      <p>
        {dayInFull(day)}. {words.text}
      </p>
    </Deletion>
  );
}

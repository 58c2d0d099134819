import { useSignal } from '@preact/signals';
import type { DayDeletion, DayKey } from '../../../history/index.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useApp } from '../../context.ts';
import { dayInFull } from '../../view/trends/dates.ts';
import { APP } from '../../words/app.ts';
import { TRENDS } from '../../words/trends.ts';
import { addressAt } from './place.ts';

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
  const done = useSignal<DayDeletion | null>(null);
  const fault = useSignal<string | null>(null);
  const words = TRENDS.remove;
  const remove = async () => {
    try {
      done.value = await actions.deleteDay(day);
    } catch (error) {
      fault.value = error instanceof Error ? error.message : String(error);
    }
  };
  const leave = () => {
    close();
    globalThis.location.hash = addressAt('day', null);
  };
  if (done.value !== null) {
    const { left, removed } = done.value;
    return (
      <Dialog title={words.gone} close={leave}>
        <p role="status">
          {removed.minutes} {words.minutes}, {removed.events} {words.events}. {words.left} {left.minutes + left.events}.
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
    <Dialog title={words.title} close={close}>
      <p>
        {dayInFull(day)}. {words.text}
      </p>
      {fault.value !== null && <p role="alert">{fault.value}</p>}
      <div class="acts">
        <button type="button" class="button" onClick={close}>
          {APP.cancel}
        </button>
        <button type="button" class="button button-danger" onClick={() => void remove()}>
          {words.confirm}
        </button>
      </div>
    </Dialog>
  );
}

import { useSignal } from '@preact/signals';
import { dayKey, localOffset } from '../../history/records/calendar.ts';
import type { NightlyFolder } from '../../state/state.ts';
import { useApp } from '../../ui/context.ts';
import { dayInFull } from '../../ui/format/dates.ts';
import { MendNightly, mendsByChoosing, sayNightlyFault } from '../../ui/troubles/nightly-fault.tsx';
import { text } from './text.ts';

const words = text.nightly;

const sayWritten = ({ name, made }: NightlyFolder): string =>
  made === null
    ? words.none({ folder: name })
    : words.made({ folder: name, day: dayInFull(dayKey(made, localOffset(made))) });

/** The folder that a backup is written into once a day. Not shown where the browser cannot write into one. */
export function NightlyChoice() {
  const nightly = useApp().state.data.nightly.value;
  const left = useSignal<string | null>(null); // name of the folder that was given up
  if (nightly === null) return null;
  const { folder, busy } = nightly;
  const fault = folder?.fault ?? null;
  return (
    <div class="field">
      <h3 class="field-label">{words.title}</h3>
      <p class="hint">{words.hint}</p>
      {folder !== null && <p>{sayWritten(folder)}</p>}
      {folder !== null && fault !== null && <p>{sayNightlyFault(fault, folder.name)}</p>}
      <div class="acts">
        {fault !== null && !mendsByChoosing(fault) && <MendNightly nightly={nightly} fault={fault} />}
        <button type="button" class="button" disabled={busy} onClick={() => void nightly.choose()}>
          {folder === null ? words.choose : words.other}
        </button>
        {folder !== null && (
          <button
            type="button"
            class="button"
            disabled={busy}
            onClick={() => {
              left.value = folder.name;
              void folder.forget();
            }}
          >
            {words.stop}
          </button>
        )}
      </div>
      <p role="status">
        {busy && text.backup.busy}
        {folder === null && left.value !== null && words.stopped({ folder: left.value })}
      </p>
    </div>
  );
}

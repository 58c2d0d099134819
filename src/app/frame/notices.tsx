import { useSignal } from '@preact/signals';
import type { UnkeptReason } from '../../monitor/failure.ts';
import { useApp } from '../../ui/context.ts';
import { MendNightly, sayNightlyFault } from '../../ui/troubles/nightly-fault.tsx';
import { sayNotice, sayThrown } from '../../ui/troubles/say-trouble.ts';
import { text } from '../../ui/troubles/text.ts';
import { text as shared } from '../../ui/text.ts';

/** What was kept before can still be read, so a backup can be made of it; otherwise the database is not open at all. */
const READABLE: readonly UnkeptReason[] = ['full', 'failed'];

/** Says on every screen that records cannot be written, why, and what becomes of what is measured. Stands as long as it lasts. */
function UnkeptBar() {
  const { state, actions } = useApp();
  const said = useSignal<string | null>(null);
  const why = state.app.unkept.value;
  if (why === null) return null;
  const words = text.unkept;
  const readable = READABLE.includes(why);
  const save = () =>
    actions.exportBackup().then(
      () => (said.value = words.saved),
      (error: unknown) => (said.value = sayThrown(error)),
    );
  return (
    <aside class="notice" aria-label={words.title}>
      <div>
        <p>
          <strong>{words.title}</strong>
        </p>
        <p>{text.history[why === 'unopened' ? 'failed' : why]}</p>
        {why !== 'superseded' && <p class="quiet">{readable ? words.waits : words.lost}</p>}
        {said.value !== null && <p role="status">{said.value}</p>}
      </div>
      {readable && (
        <button type="button" class="button button-small" onClick={() => void save()}>
          {words.backup}
        </button>
      )}
    </aside>
  );
}

/** Says that the last nightly backup failed, until the person puts it away or it was made. */
function NightlyBar() {
  const nightly = useApp().state.data.nightly.value;
  const fault = nightly?.folder?.fault ?? null;
  if (nightly === null || nightly.folder === null || fault === null || !nightly.told) return null;
  const { folder } = nightly;
  return (
    <aside class="notice" aria-label={text.nightly.title}>
      <div>
        <p>
          <strong>{text.nightly.title}</strong>
        </p>
        <p>{sayNightlyFault(fault, folder.name)}</p>
        <p class="quiet">{text.nightly.waits}</p>
      </div>
      <MendNightly nightly={nightly} fault={fault} small />
      <button type="button" class="button button-small button-plain" onClick={() => void folder.dismiss()}>
        {text.nightly.later}
      </button>
    </aside>
  );
}

/** What went wrong beside the watching; loaded with the first of it, because most visits see none. A failure stays until the person dismisses it. */
export function Notices() {
  const { state, actions } = useApp();
  const notice = state.app.notice.value;
  return (
    <>
      <UnkeptBar />
      <NightlyBar />
      {notice !== null && (
        <aside class="notice">
          <p>{sayNotice(notice)}</p>
          <button type="button" class="button button-small" onClick={() => actions.dismissNotice()}>
            {shared.common.ok}
          </button>
        </aside>
      )}
    </>
  );
}

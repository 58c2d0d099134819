import { useSignal } from '@preact/signals';
import { Deletion } from '../../ui/components/dialog.tsx';
import { useApp } from '../../ui/context.ts';
import { goTo } from '../../ui/route.ts';
import { dayKey, localOffset } from '../../history/records/calendar.ts';
import { dayInFull } from '../../ui/format/dates.ts';
import { bytesInWords } from '../../ui/format/numbers.ts';
import { text } from './text.ts';
import { NightlyChoice } from './nightly.tsx';
import { Section } from './section.tsx';
import { useRef } from 'preact/hooks';
import type { ImportResult } from '../../history/backup/import.ts';
import { KEEP_MINUTES, type KeepMinutes } from '../../history/records/settings.ts';
import { Choice } from '../../ui/components/form-controls.tsx';
import { sayBackupFault, sayBackupPlace } from '../../ui/troubles/say-backup.ts';
import { sayThrown } from '../../ui/troubles/say-trouble.ts';
import { joinSentences } from '../../ui/format/sentences.ts';
import { Joined } from '../../ui/components/text-parts.tsx';

export function Data() {
  const { state } = useApp();
  const asking = useSignal(false);
  const storage = state.data.storage.value;
  return (
    <Section name="data" title={text.data.title}>
      <p>{text.data.text}</p>
      {storage !== null && (
        <p class="quiet">
          {joinSentences([
            storage.bytes === null ? null : text.data.used({ size: bytesInWords(storage.bytes) }),
            storage.persisted ? text.data.persisted : text.data.notPersisted,
            storage.persisted ? null : text.data.clearedUnvisited,
          ])}
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
  const { state, actions } = useApp();
  const folder = state.data.nightly.value?.folder?.name;
  return (
    <Deletion
      title={text.deleteEverything.title}
      confirm={text.deleteEverything.confirm}
      doneTitle={text.deleteEverything.doneTitle}
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
      {folder !== undefined && <p>{text.deleteEverything.folder({ folder })}</p>}
    </Deletion>
  );
}

const { ninetyDays, year, ever } = text.backup.keepMinutesFor;
const KEEP_LABELS: Readonly<Record<KeepMinutes, string>> = { '90 days': ninetyDays, 'a year': year, 'for ever': ever };

/** What came of an export or import; a finished export says nothing. */
type Result = ImportResult | { readonly failed: string };

/** How long minutes are kept, and taking everything to another machine. */
function Backup() {
  const { state, actions } = useApp();
  const busy = useSignal(false);
  const result = useSignal<Result | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const { made } = state.data.settings.value.backups;

  const run = async (work: () => Promise<ImportResult | null>) => {
    busy.value = true;
    result.value = null;
    try {
      result.value = await work();
    } catch (error) {
      result.value = { failed: sayThrown(error) };
    }
    busy.value = false;
  };
  const save = (work: () => Promise<void>) => run(() => work().then(() => null));

  return (
    <>
      <Choice
        legend={text.backup.keepMinutes}
        name="keep-minutes"
        value={state.data.settings.value.keepMinutes}
        options={KEEP_MINUTES.map((value) => ({ value, label: KEEP_LABELS[value] }))}
        choose={(keepMinutes) => actions.updateSettings({ keepMinutes })}
      />
      <p class="hint">{text.backup.keepMinutesHint}</p>
      <div class="field">
        <h3 class="field-label">{text.backup.title}</h3>
        <p class="hint">{text.backup.hint}</p>
        {made !== null && <p class="hint">{text.backup.made({ day: dayInFull(dayKey(made, localOffset(made))) })}</p>}
        <div class="acts">
          <button
            type="button"
            class="button"
            disabled={busy.value}
            onClick={() => void save(() => actions.exportBackup())}
          >
            {text.backup.save}
          </button>
          <button
            type="button"
            class="button"
            disabled={busy.value}
            onClick={() => void save(() => actions.exportMinutes())}
          >
            {text.backup.saveMinutes}
          </button>
          <button type="button" class="button" disabled={busy.value} onClick={() => file.current?.click()}>
            {text.backup.import}
          </button>
          <input
            ref={file}
            class="unseen"
            type="file"
            accept=".zip,application/zip"
            tabIndex={-1}
            aria-label={text.backup.import}
            onChange={({ currentTarget }) => {
              const chosen = currentTarget.files?.[0];
              currentTarget.value = ''; // the same file may be chosen again
              if (chosen) void run(() => actions.importBackup(chosen));
            }}
          />
        </div>
        <p role="status">
          {busy.value && text.backup.busy}
          {result.value !== null && <ResultText result={result.value} />}
        </p>
      </div>
      <NightlyChoice />
    </>
  );
}

function ResultText({ result }: { readonly result: Result }) {
  if ('failed' in result) return <>{result.failed}</>;
  if (result.ok) {
    const { imported, settingsTaken, settingsLeft } = text.backup;
    const settings = { taken: [settingsTaken], left: [settingsLeft], same: [], none: [] }[result.merged.settings];
    return <>{joinSentences([imported(result.merged), ...settings])}</>;
  }
  const said = joinSentences([sayBackupFault(result.fault), text.backup.nothingChanged]);
  const place = sayBackupPlace(result.fault);
  if (place === null) return <>{said}</>;
  return <Joined first={said} second={<small>{text.backup.place({ place })}</small>} />;
}

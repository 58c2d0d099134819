import { reasonOf } from '../../base/reason.ts';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { KEEP_MINUTES } from '../../history/records/settings.ts';
import { Choice } from '../../ui/components/choice.tsx';
import { useApp } from '../../ui/context.ts';
import { SETTINGS } from './words/settings.ts';

interface Said {
  readonly tone: 'calm' | 'trouble';
  readonly text: string;
  readonly where: string | null;
}

const failure = (error: unknown): Said => ({
  tone: 'trouble',
  text: reasonOf(error),
  where: null,
});

/** How long minutes are kept, and taking everything to another machine. */
export function Mine() {
  const { state, actions } = useApp();
  const words = SETTINGS.data;
  const busy = useSignal(false);
  const said = useSignal<Said | null>(null);
  const file = useRef<HTMLInputElement>(null);

  const carryOut = async (work: () => Promise<Said | null>) => {
    busy.value = true;
    said.value = null;
    said.value = await work().catch(failure);
    busy.value = false;
  };
  const save = (work: () => Promise<void>) => carryOut(() => work().then(() => null));
  const bring = (chosen: File) =>
    carryOut(async () => {
      const result = await actions.importBackup(chosen);
      if (!result.ok) return { tone: 'trouble', text: `${result.why} ${words.refused}`, where: result.where };
      const { added, known } = result.merged;
      return { tone: 'calm', text: `${words.imported} ${added} ${words.added} ${known} ${words.known}`, where: null };
    });

  return (
    <>
      <Choice
        legend={words.keep}
        name="keep-minutes"
        value={state.data.settings.value.keepMinutes}
        options={KEEP_MINUTES.map((value) => ({ value, label: words.keepOptions[value] }))}
        choose={(keepMinutes) => actions.updateSettings({ keepMinutes })}
      />
      <p class="hint">{words.keepHint}</p>
      <div class="field">
        <h3 class="field-label">{words.take}</h3>
        <p class="hint">{words.takeHint}</p>
        <div class="acts">
          <button
            type="button"
            class="button"
            disabled={busy.value}
            onClick={() => void save(() => actions.exportBackup())}
          >
            {words.backup}
          </button>
          <button
            type="button"
            class="button"
            disabled={busy.value}
            onClick={() => void save(() => actions.exportMinutes())}
          >
            {words.minutes}
          </button>
          <button type="button" class="button" disabled={busy.value} onClick={() => file.current?.click()}>
            {words.import}
          </button>
          <input
            ref={file}
            class="unseen"
            type="file"
            accept=".zip,application/zip"
            tabIndex={-1}
            aria-label={words.import}
            onChange={({ currentTarget }) => {
              const chosen = currentTarget.files?.[0];
              currentTarget.value = ''; // the same file may be chosen again
              if (chosen) void bring(chosen);
            }}
          />
        </div>
        <p role="status">
          {busy.value && words.busy}
          {said.value?.text}
          {typeof said.value?.where === 'string' && (
            <small>
              {' '}
              {words.place} {said.value.where}
            </small>
          )}
        </p>
      </div>
    </>
  );
}

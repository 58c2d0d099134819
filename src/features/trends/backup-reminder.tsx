import { useState } from 'preact/hooks';
import { isBackupDue, newestBackup } from '../../history/backup/backup-reminder.ts';
import { useApp } from '../../ui/context.ts';
import { sayThrown } from '../../ui/troubles/say-trouble.ts';
import { text } from './text.ts';

const words = text.backup;

/** Offers a backup where much would be lost and none was saved for long. `watched`: days with records. */
export function BackupReminder({ watched }: { readonly watched: number }) {
  const { state, actions } = useApp();
  const [said, setSaid] = useState<string | null>(null);
  const { backups } = state.data.settings.value;
  const held = state.data.nightly.value?.folder?.held ?? null;
  const now = state.app.now.value;
  if (said !== null)
    return (
      <p class="quiet" role="status">
        {said}
      </p>
    );
  if (!isBackupDue(backups, held, watched, now)) return null;
  const save = () =>
    actions.exportBackup().then(
      () => setSaid(words.saved),
      (error: unknown) => setSaid(sayThrown(error)),
    );
  return (
    <p class="weekly-offer quiet">
      {words.due({ days: watched, before: newestBackup(backups, held) === null ? 'never' : 'other' })}
      <button type="button" class="button button-small" onClick={() => void save()}>
        {words.save}
      </button>
      <button
        type="button"
        class="button button-small button-plain"
        onClick={() => actions.updateSettings({ backups: { ...backups, dismissed: now } })}
      >
        {words.later}
      </button>
    </p>
  );
}

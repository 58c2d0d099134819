import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { findVoice, type SpeakResult } from '../../platform/speech.ts';
import { Switch } from '../components/form-controls.tsx';
import { useApp } from '../context.ts';
import { text } from './text.ts';

/** Whether warnings, breaks and calibrating are spoken, and a button to hear it. Without a voice it says so. */
export function Spoken() {
  const { state, actions } = useApp();
  const { channels } = state.data.settings.value;
  const heard = useSignal<SpeakResult | null>(null); // null: not known yet
  useEffect(() => {
    void findVoice().then((voice) => voice === null && (heard.value = 'no voice'));
  }, []);
  const { label, hint, noVoice, failed, test, sample } = text.spoken;
  const problem = heard.value === 'no voice' ? noVoice : heard.value === 'failed' ? failed : null;
  return (
    <Switch
      label={label}
      hint={problem ?? hint}
      on={channels.spoken}
      change={(spoken) => actions.updateSettings({ channels: { ...channels, spoken } })}
    >
      <button
        type="button"
        class="button button-small"
        onClick={() => void actions.testSpeech(sample).then((result) => (heard.value = result))}
      >
        {test}
      </button>
    </Switch>
  );
}

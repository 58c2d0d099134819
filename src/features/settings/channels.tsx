import { useId } from 'preact/hooks';
import type { Settings } from '../../history/records/settings.ts';
import { Switch } from '../../ui/components/switch.tsx';
import { useApp } from '../../ui/context.ts';
import { SETTINGS } from './words/settings.ts';
import { Section } from './section.tsx';

export function ChannelChoices() {
  const { state, actions } = useApp();
  const words = SETTINGS.channels;
  const { channels } = state.data.settings.value;
  const set = (change: Partial<Settings['channels']>) =>
    actions.updateSettings({ channels: { ...channels, ...change } });
  const permission = state.app.notifications.value;
  return (
    <Section name="channels" title={words.title}>
      <Switch
        label={words.notification}
        hint={words.notificationHint[permission]}
        on={channels.notification && permission === 'granted'}
        disabled={permission !== 'granted'}
        change={(notification) => set({ notification })}
      >
        {permission === 'default' && (
          <button type="button" class="button button-small" onClick={() => actions.askNotifications()}>
            {words.allow}
          </button>
        )}
        {permission === 'granted' && channels.notification && (
          <button type="button" class="button button-small" onClick={() => actions.testNotification()}>
            {words.testNotification}
          </button>
        )}
      </Switch>
      <Switch label={words.sound} hint={words.soundHint} on={channels.sound} change={(sound) => set({ sound })}>
        {channels.sound && (
          <button type="button" class="button button-small" onClick={() => actions.testSound()}>
            {words.test}
          </button>
        )}
      </Switch>
      {channels.sound && <Volume />}
      <Switch label={words.tabTitle} hint={words.titleHint} on={channels.title} change={(title) => set({ title })} />
      <Switch label={words.icon} hint={words.iconHint} on={channels.icon} change={(icon) => set({ icon })} />
    </Section>
  );
}

function Volume() {
  const { state, actions } = useApp();
  const id = useId();
  const volume = Math.round(state.data.settings.value.volume * 100);
  return (
    <div class="field field-nested">
      <label class="field-label" for={id}>
        {SETTINGS.channels.volume}
      </label>
      <div class="slider">
        <input
          id={id}
          type="range"
          min={5}
          max={100}
          step={5}
          value={volume}
          aria-valuetext={`${volume} %`}
          onInput={(event) => actions.updateSettings({ volume: event.currentTarget.valueAsNumber / 100 })}
        />
        <output for={id}>{volume} %</output>
      </div>
    </div>
  );
}

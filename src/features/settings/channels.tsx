import { useId } from 'preact/hooks';
import type { Settings } from '../../history/records/settings.ts';
import { Switch } from '../../ui/components/form-controls.tsx';
import { useApp } from '../../ui/context.ts';
import { percent } from '../../ui/format/numbers.ts';
import { Spoken } from '../../ui/hidden-tab/spoken.tsx';
import { text } from './text.ts';
import { Section } from './section.tsx';

export function ChannelChoices() {
  const { state, actions } = useApp();
  const { channels } = state.data.settings.value;
  const set = (change: Partial<Settings['channels']>) =>
    actions.updateSettings({ channels: { ...channels, ...change } });
  const permission = state.app.notifications.value;
  return (
    <Section name="channels" title={text.channels.title}>
      <Switch
        label={text.channels.notification}
        hint={text.channels.notificationHint[permission]}
        on={channels.notification && permission === 'granted'}
        disabled={permission !== 'granted'}
        change={(notification) => set({ notification })}
      >
        {permission === 'default' && (
          <button type="button" class="button button-small" onClick={() => actions.askNotifications()}>
            {text.channels.allow}
          </button>
        )}
        {permission === 'granted' && channels.notification && (
          <button type="button" class="button button-small" onClick={() => actions.testNotification()}>
            {text.channels.testNotification}
          </button>
        )}
      </Switch>
      <Switch
        label={text.channels.sound}
        hint={text.channels.soundHint}
        on={channels.sound}
        change={(sound) => set({ sound })}
      >
        {channels.sound && (
          <button type="button" class="button button-small" onClick={() => actions.testSound()}>
            {text.channels.testSound}
          </button>
        )}
      </Switch>
      {(channels.sound || channels.spoken) && <Volume />}
      <Spoken />
      <Switch
        label={text.channels.tabTitle}
        hint={text.channels.tabTitleHint}
        on={channels.title}
        change={(title) => set({ title })}
      />
      <Switch
        label={text.channels.icon}
        hint={text.channels.iconHint}
        on={channels.icon}
        change={(icon) => set({ icon })}
      />
      {state.app.miniByItself.value && (
        <Switch
          label={text.channels.mini}
          hint={text.channels.miniHint}
          on={state.data.settings.value.miniByItself === 'yes'}
          change={(on) => actions.updateSettings({ miniByItself: on ? 'yes' : 'no' })}
        />
      )}
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
        {text.channels.volume}
      </label>
      <div class="slider">
        <input
          id={id}
          type="range"
          min={5}
          max={100}
          step={5}
          value={volume}
          aria-valuetext={percent(volume / 100)}
          onInput={(event) => actions.updateSettings({ volume: event.currentTarget.valueAsNumber / 100 })}
        />
        <output for={id}>{percent(volume / 100)}</output>
      </div>
    </div>
  );
}

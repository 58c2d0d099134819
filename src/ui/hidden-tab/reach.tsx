import './hidden-tab.css';
import type { ComponentChildren } from 'preact';
import type { Channels } from '../../history/records/settings.ts';
import { useApp } from '../context.ts';
import { text } from './text.ts';

/** How a warning reaches the person while the tab is hidden: each way with one sentence and one button. */
export function Reach() {
  const { state, actions } = useApp();
  const { channels, miniByItself } = state.data.settings.value;
  const set = (change: Partial<Channels>) => actions.updateSettings({ channels: { ...channels, ...change } });
  const permission = state.app.notifications.value;
  const mini = state.app.mini.value;
  const allowed = permission === 'granted' && channels.notification;
  return (
    <section class="reach" aria-labelledby="reach">
      <h2 id="reach">{text.title}</h2>
      <ul>
        <Way name={text.notification.name} about={text.notification.about[permission]} on={allowed}>
          {(permission === 'default' || (permission === 'granted' && !allowed)) && (
            <Press
              label={text.notification.allow}
              what={text.notification.name}
              act={() => actions.askNotifications()}
            />
          )}
          {allowed && <Press label={text.notification.test} act={() => actions.testNotification()} />}
        </Way>
        <Way name={text.sound.name} about={text.sound.about} on={channels.sound}>
          <Press
            label={text.sound.play}
            what={text.sound.name}
            act={() => {
              if (!channels.sound) set({ sound: true });
              actions.testSound();
            }}
          />
        </Way>
        {mini !== 'unsupported' && (
          <Way name={text.mini.name} about={text.mini.about} on={mini === 'open' || miniByItself === 'yes'}>
            {state.app.miniByItself.value && miniByItself !== 'yes' ? (
              <Press label={text.mini.byItself} act={() => actions.updateSettings({ miniByItself: 'yes' })} />
            ) : (
              <Press
                label={mini === 'open' ? text.mini.close : text.mini.open}
                what={text.mini.name}
                act={() => actions.openMini()}
              />
            )}
          </Way>
        )}
      </ul>
    </section>
  );
}

interface WayProps {
  readonly name: string;
  readonly about: string;
  readonly on: boolean;
  readonly children: ComponentChildren; // its buttons
}

const Way = ({ name, about, on, children }: WayProps) => (
  <li data-on={on}>
    <div class="reach-words">
      <b>{name}</b>
      {on && <span class="tag">{text.on}</span>}
      <p class="hint">{about}</p>
    </div>
    {children}
  </li>
);

interface PressProps {
  readonly label: string;
  readonly what?: string; // whose button it is, where the label alone does not say it
  readonly act: () => void;
}

const Press = ({ label, what, act }: PressProps) => (
  <button
    type="button"
    class="button button-small"
    aria-label={what === undefined ? undefined : text.buttonOf({ label, what })}
    onClick={act}
  >
    {label}
  </button>
);

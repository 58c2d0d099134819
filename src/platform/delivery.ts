import type { Explanation, PlumblineEvent, Posture } from '../alerts/decide/outcome.ts';
import type { Settings } from '../history/records/settings.ts';
import type { SystemNotification, Notifier, ShowResult } from './notifications.ts';
import type { Chime, PlayResult } from './sound.ts';
import type { TabFace, TabSigns } from './tab-signs.ts';

/** The person's settings for delivery: which channels are on, and the volume. */
export type ChannelSettings = Pick<Settings, 'channels' | 'volume'>;

/** The result per channel. 'off': the channel is switched off, or the event does not use it. */
export interface Delivery {
  readonly notification: ShowResult | 'off';
  readonly sound: PlayResult | 'off';
}

export interface DeliveryChannels {
  /**
   * Delivers an event through every channel that is on; `word` makes the text of a warning. Never rejects: a failed channel
   * reports it in the result, and the others go on.
   */
  deliver(
    event: PlumblineEvent,
    settings: ChannelSettings,
    word: (warning: Explanation) => SystemNotification,
  ): Promise<Delivery>;
  /** Delivers a suggestion: title and icon as for a cue, and a notification, because the tab may be hidden. Never rejects. */
  suggest(notice: SystemNotification, settings: ChannelSettings): Promise<ShowResult | 'off'>;
  /** Shows the posture in title and icon; null: not watching. */
  follow(posture: Posture | null, settings: ChannelSettings): void;
  /** Removes the current warning from all channels: it was seen, snoozed or is over. */
  dismiss(settings: ChannelSettings): Promise<void>;
}

export interface ChannelParts {
  readonly signs: TabSigns;
  readonly notifier: Notifier;
  readonly chime: Chime;
}

const NOTHING: Delivery = { notification: 'off', sound: 'off' };

/** A cue uses title and icon only. An alert uses every channel that is on. A cleared episode removes its warning. */
export const createDelivery = ({ signs, notifier, chime }: ChannelParts): DeliveryChannels => {
  let face: TabFace = { posture: null, notice: null };

  const show = (next: TabFace, { channels }: ChannelSettings) => {
    face = next;
    signs.show(face, channels);
  };

  const dismiss = async (settings: ChannelSettings) => {
    show({ ...face, notice: null }, settings);
    await notifier.clear();
  };

  return {
    deliver: async (event, settings, word) => {
      switch (event.kind) {
        case 'cue':
          show({ ...face, notice: { kind: 'cue', title: word(event.explanation).title } }, settings);
          break;
        case 'alert': {
          const notice = word(event.explanation);
          show({ ...face, notice: { kind: 'alert', title: notice.title } }, settings);
          const showing = settings.channels.notification && notifier.show(notice);
          const playing = settings.channels.sound && chime.play(settings.volume);
          return { notification: (await showing) || 'off', sound: (await playing) || 'off' };
        }
        case 'cleared':
          await dismiss(settings);
          break;
        case 'snoozeEnded':
        case 'suddenMovement':
          break;
      }
      return NOTHING;
    },
    suggest: async (notice, settings) => {
      show({ ...face, notice: { kind: 'cue', title: notice.title } }, settings);
      return settings.channels.notification ? notifier.show(notice) : 'off';
    },
    follow: (posture, settings) => show({ posture, notice: posture === null ? null : face.notice }, settings),
    dismiss,
  };
};

import type { Explanation, PlumblineEvent, Posture } from '../alerts/decide/outcome.ts';
import type { Settings } from '../history/records/settings.ts';
import type { Notice, Notifier, ShowResult } from './notifications.ts';
import type { Chime, PlayResult } from './sound.ts';
import type { TabFace, TabSigns } from './tab-signs.ts';

/** What the person chose about how warnings reach them. */
export type ChannelSettings = Pick<Settings, 'channels' | 'volume'>;

/** How far an event came; 'off': this channel is switched off, or has nothing to do with such an event. */
export interface Delivery {
  readonly notification: ShowResult | 'off';
  readonly sound: PlayResult | 'off';
}

export interface Channels {
  /**
   * Brings an event to the person; `word` puts a warning into words. Never rejects: a channel that fails says so in the
   * answer, the others go on.
   */
  deliver(event: PlumblineEvent, settings: ChannelSettings, word: (warning: Explanation) => Notice): Promise<Delivery>;
  /** A suggestion: as quiet as a cue, and a notification, because nobody looks at the tab. Never rejects. */
  suggest(notice: Notice, settings: ChannelSettings): Promise<ShowResult | 'off'>;
  /** Title and icon follow posture; null: nothing is watched. */
  follow(posture: Posture | null, settings: ChannelSettings): void;
  /** The warning that stands has been seen, snoozed or is over: nothing of it stays. */
  dismiss(settings: ChannelSettings): Promise<void>;
}

export interface ChannelParts {
  readonly signs: TabSigns;
  readonly notifier: Notifier;
  readonly chime: Chime;
}

const NOTHING: Delivery = { notification: 'off', sound: 'off' };

/** A cue is quiet: title and icon. An alert uses every channel that is on. A cleared episode takes its traces away. */
export const createChannels = ({ signs, notifier, chime }: ChannelParts): Channels => {
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

import type { Explanation, PlumblineEvent } from '../alerts/decide/outcome.ts';
import type { Settings } from '../history/records/settings.ts';
import type { SystemNotification, Notifier, ShowResult } from './notifications.ts';
import type { Chime, PlayResult } from './sound.ts';
import type { Speaker, SpeakResult } from './speech.ts';
import type { TabFace, TabSigns } from './tab-signs.ts';

/** The person's settings for delivery: which channels are on, and the volume. */
export type ChannelSettings = Pick<Settings, 'channels' | 'volume'>;

/** The result per channel. 'off': the channel is switched off, or the event does not use it. */
export interface Delivery {
  readonly notification: ShowResult | 'off';
  readonly sound: PlayResult | 'spoken' | 'off'; // spoken: in place of the sound
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
  /**
   * Delivers a suggestion: title and icon as for a cue, and a notification, because the tab may be hidden. Never rejects.
   * @param aloud whether it is spoken, where warnings are
   */
  suggest(notice: SystemNotification, settings: ChannelSettings, aloud?: boolean): Promise<ShowResult | 'off'>;
  /** Says something that is no warning, where warnings are spoken. `whole`: it takes the place of what is being said. Never rejects. */
  say(sentences: readonly string[], settings: ChannelSettings, whole?: boolean): Promise<SpeakResult | 'off'>;
  /** Shows the posture in title and icon; null: not watching. */
  follow(posture: TabFace['posture'], settings: ChannelSettings): void;
  /**
   * Tells that watching has stopped or sees nothing; null: it goes on. Title and icon stay so until then. Never rejects.
   * @param loud with the sound too
   */
  stopped(notice: SystemNotification | null, settings: ChannelSettings, loud: boolean): Promise<Delivery>;
  /** Removes the current warning from all channels: it was seen, snoozed or is over. */
  dismiss(settings: ChannelSettings): Promise<void>;
}

export interface ChannelParts {
  readonly signs: Pick<TabSigns, 'show'>;
  readonly notifier: Notifier;
  readonly chime: Chime;
  readonly speaker: () => Promise<Speaker>; // its code is loaded when something is to be spoken
}

const NOTHING: Delivery = { notification: 'off', sound: 'off' };

/** A cue uses title and icon only. An alert uses every channel that is on; it is spoken in place of the sound. A cleared episode removes its warning. */
export const createDelivery = ({ signs, notifier, chime, speaker }: ChannelParts): DeliveryChannels => {
  let face: TabFace = { posture: null, notice: null };
  let stop: TabFace['notice'] = null; // stands above any warning

  const show = (next: TabFace, { channels }: ChannelSettings) => {
    face = next;
    signs.show({ ...face, notice: stop ?? face.notice }, channels);
  };

  const say: DeliveryChannels['say'] = async (sentences, { channels, volume }, whole = false) => {
    if (!channels.spoken) return 'off';
    try {
      const voice = await speaker();
      if (whole) voice.stop();
      return await voice.say(sentences, volume);
    } catch {
      return 'failed'; // its code could not be loaded
    }
  };
  const hush = ({ channels }: ChannelSettings) => {
    if (channels.spoken)
      void speaker().then(
        (voice) => voice.stop(),
        () => undefined,
      );
  };

  /** Speaks where the person wants that, and plays the sound where it cannot be spoken. Never both: one would cover the other. */
  const sound = async ({ title, body }: SystemNotification, settings: ChannelSettings, wanted: boolean) => {
    const said = await say([title, body], settings);
    if (said === 'spoken') return said;
    return (said !== 'off' || wanted) && chime.play(settings.volume);
  };

  /** @param how with the sound too; or only where warnings are spoken; or in silence */
  const tell = async (notice: SystemNotification, settings: ChannelSettings, how: 'loud' | 'aloud' | 'silent') => {
    const { channels } = settings;
    const showing = channels.notification && notifier.show(notice);
    const playing = how !== 'silent' && sound(notice, settings, how === 'loud' && channels.sound);
    return { notification: (await showing) || 'off', sound: (await playing) || 'off' } as const;
  };

  const dismiss = async (settings: ChannelSettings) => {
    show({ ...face, notice: null }, settings);
    hush(settings);
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
          return tell(notice, settings, 'loud');
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
    say,
    suggest: async (notice, settings, aloud = true) => {
      show({ ...face, notice: { kind: 'cue', title: notice.title } }, settings);
      return (await tell(notice, settings, aloud ? 'aloud' : 'silent')).notification;
    },
    stopped: async (notice, settings, loud) => {
      stop = notice && { kind: 'stopped', title: notice.title };
      show(face, settings);
      if (notice) return tell(notice, settings, loud ? 'loud' : 'silent');
      hush(settings);
      await notifier.clear();
      return NOTHING;
    },
    follow: (posture, settings) => show({ posture, notice: posture === null ? null : face.notice }, settings),
    dismiss,
  };
};

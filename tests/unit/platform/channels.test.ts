import { describe, expect, it } from 'vitest';
import type { Explanation, PlumblineEvent } from '../../../src/alerts/decide/outcome.ts';
import { millis } from '../../../src/base/units.ts';
import { defaults } from '../../../src/history/records/settings.ts';
import type { SystemNotification } from '../../../src/platform/notifications.ts';
import type { SpeakResult } from '../../../src/platform/speech.ts';
import { createDelivery, type ChannelSettings } from '../../../src/platform/delivery.ts';
import { fault } from '../../support/faults/catalogue.ts';

const at = millis(0);
const explanation = {
  cause: 'slouch',
  side: 'high',
  variant: 0,
  heldFor: millis(480_000),
  lookedBack: null,
} as const;
/** Stands in for the catalogue: this folder knows no words. */
const word = ({ heldFor }: Explanation): SystemNotification => ({
  title: 'Rounded',
  body: `Rounded for ${heldFor / 60_000} minutes.`,
  actions: [{ action: 'snooze', title: 'Not now' }],
});
const CUE: PlumblineEvent = { kind: 'cue', at, episode: 1, explanation };
const ALERT: PlumblineEvent = { kind: 'alert', at, episode: 1, explanation };
const CLEARED: PlumblineEvent = { kind: 'cleared', at, episode: 1, by: 'recovered' };

/** Channels whose ends write down what reaches them. `voice`: what comes of speaking. */
const recording = (voice: SpeakResult | 'not loaded' = 'spoken') => {
  const log: string[] = [];
  const channels = createDelivery({
    signs: {
      show: ({ posture, notice }, { title, icon }) =>
        log.push(
          `signs ${posture} ${notice ? `${notice.kind}: ${notice.title}` : '-'}${title && icon ? '' : ' (part)'}`,
        ),
    },
    notifier: {
      show: async (notice) => {
        log.push(
          `notification ${notice.title} | ${notice.body} | ${notice.actions.map(({ action }) => action).join()}`,
        );
        return 'shown';
      },
      clear: async () => void log.push('notification gone'),
      dispose: () => undefined,
    },
    chime: {
      play: async (volume) => {
        log.push(`sound ${volume}`);
        return 'locked';
      },
      dispose: async () => undefined,
    },
    speaker: async () => {
      if (voice === 'not loaded') throw new Error('the server is gone');
      return {
        say: async (sentences, volume) => {
          log.push(`voice ${volume}: ${sentences.join(' | ')}`);
          return voice;
        },
        stop: () => void log.push('voice stops'),
      };
    },
  });
  return { channels, log };
};

const choosing = (channels: Partial<ChannelSettings['channels']> = {}): ChannelSettings => ({
  ...defaults(),
  volume: 0.3,
  channels: { ...defaults().channels, ...channels },
});

describe('an event', () => {
  it('that is a suggestion comes as quietly as a cue, with its answers in the notification and no sound', async () => {
    const { log, channels } = recording();
    const actions = [{ action: 'hadWater', title: 'Had some' }] as const;
    const notice = { title: 'Some water?', body: 'It has been a while.', actions };
    expect(await channels.suggest(notice, choosing())).toBe('shown');
    expect(log).toEqual(['signs null cue: Some water?', 'notification Some water? | It has been a while. | hadWater']);
    const off = { channels: { ...defaults().channels, notification: false }, volume: 0.5 };
    expect(await channels.suggest(notice, off)).toBe('off');
  });

  it('that is a cue stays in title and icon', async () => {
    const { channels, log } = recording();
    expect(await channels.deliver(CUE, choosing(), word)).toEqual({ notification: 'off', sound: 'off' });
    expect(log).toEqual(['signs null cue: Rounded']);
  });

  it(`fault: ${fault('soundLocked')}`, async () => {
    const { channels, log } = recording();
    expect(await channels.deliver(ALERT, choosing(), word)).toEqual({ notification: 'shown', sound: 'locked' });
    expect(log).toEqual([
      'signs null alert: Rounded',
      'notification Rounded | Rounded for 8 minutes. | snooze',
      'sound 0.3',
    ]);
  });

  it.each([
    [{ notification: false }, { notification: 'off', sound: 'locked' }, /^notification/],
    [{ sound: false }, { notification: 'shown', sound: 'off' }, /^sound/],
  ])('leaves out what is switched off: %j', async (off, delivery, absent) => {
    const { channels, log } = recording();
    expect(await channels.deliver(ALERT, choosing(off), word)).toEqual(delivery);
    expect(log.some((line) => absent.test(line))).toBe(false);
  });

  it('that clears the episode takes its traces away and leaves posture', async () => {
    const { channels, log } = recording();
    channels.follow('poor', choosing());
    await channels.deliver(ALERT, choosing(), word);
    log.length = 0;
    await channels.deliver(CLEARED, choosing(), word);
    expect(log).toEqual(['signs poor -', 'notification gone']);
  });

  it('that watching has stopped stands above warnings, until it goes on', async () => {
    const { channels, log } = recording();
    const stop = { title: 'Stopped', body: 'The camera is gone.', actions: [] };
    expect(await channels.stopped(stop, choosing(), true)).toEqual({ notification: 'shown', sound: 'locked' });
    expect(log).toEqual(['signs null stopped: Stopped', 'notification Stopped | The camera is gone. | ', 'sound 0.3']);
    log.length = 0;
    channels.follow(null, choosing());
    await channels.dismiss(choosing());
    expect(log).toEqual(['signs null stopped: Stopped', 'signs null stopped: Stopped', 'notification gone']);
    log.length = 0;
    await channels.stopped(null, choosing(), true);
    expect(log).toEqual(['signs null -', 'notification gone']);
    expect(await channels.stopped(stop, choosing({ notification: false }), false)).toEqual({
      notification: 'off',
      sound: 'off',
    });
  });

  it.each<PlumblineEvent>([
    { kind: 'snoozeEnded', at },
    { kind: 'suddenMovement', at },
  ])('that is no warning reaches nobody: %j', async (event) => {
    const { channels, log } = recording();
    await channels.deliver(event, choosing(), word);
    expect(log).toEqual([]);
  });
});

describe('title and icon', () => {
  it('follow posture under a standing warning, and forget it when watching ends', async () => {
    const { channels, log } = recording();
    await channels.deliver(CUE, choosing(), word);
    channels.follow('poor', choosing());
    channels.follow(null, choosing());
    channels.follow('good', choosing());
    expect(log.slice(1)).toEqual(['signs poor cue: Rounded', 'signs null -', 'signs good -']);
  });

  it('lose the warning when it is dismissed', async () => {
    const { channels, log } = recording();
    channels.follow('watch', choosing());
    await channels.deliver(ALERT, choosing({ notification: false, sound: false }), word);
    await channels.dismiss(choosing());
    expect(log).toEqual(['signs watch -', 'signs watch alert: Rounded', 'signs watch -', 'notification gone']);
  });
});

describe('a person who wants to be spoken to', () => {
  const SPOKEN = choosing({ spoken: true, notification: false });
  const STOP: SystemNotification = { title: 'Not watching', body: 'The camera is gone.', actions: [] };
  const voiceOf = (log: readonly string[]) => log.filter((line) => !line.startsWith('signs'));

  it('hears a warning in words in place of the sound, and a cue not at all', async () => {
    const { channels, log } = recording();
    await channels.deliver(CUE, SPOKEN, word);
    expect(voiceOf(log)).toEqual([]);
    expect(await channels.deliver(ALERT, SPOKEN, word)).toEqual({ notification: 'off', sound: 'spoken' });
    expect(voiceOf(log)).toEqual(['voice 0.3: Rounded | Rounded for 8 minutes.']);
  });

  it('hears suggestions, and what has ended the watching, but not what it may get over', async () => {
    const { channels, log } = recording();
    await channels.suggest({ title: 'Some water?', body: 'It has been a while.', actions: [] }, SPOKEN);
    await channels.stopped(STOP, SPOKEN, false);
    await channels.stopped(STOP, SPOKEN, true);
    expect(voiceOf(log)).toEqual([
      'voice 0.3: Some water? | It has been a while.',
      'voice 0.3: Not watching | The camera is gone.',
    ]);
    await channels.suggest({ title: 'Last week', body: 'Long.', actions: [] }, SPOKEN, false);
    expect(voiceOf(log)).toHaveLength(2);
  });

  it.each(['no voice', 'failed', 'not loaded'] as const)(
    'hears the sound where speaking ends with "%s"',
    async (voice) => {
      const { channels, log } = recording(voice);
      const silent = choosing({ spoken: true, notification: false, sound: false });
      expect(await channels.deliver(ALERT, silent, word)).toEqual({ notification: 'off', sound: 'locked' });
      expect(voiceOf(log).at(-1)).toBe('sound 0.3');
      await channels.suggest({ title: 'Some water?', body: '', actions: [] }, silent);
      expect(voiceOf(log).filter((line) => line === 'sound 0.3')).toHaveLength(2);
    },
  );

  it('hears nothing more of a warning that is over, snoozed, or ended by a call', async () => {
    const { channels, log } = recording();
    await channels.deliver(ALERT, SPOKEN, word);
    await channels.dismiss(SPOKEN);
    expect(log).toContain('notification gone');
    expect(log).toContain('voice stops');
  });

  it('is told of steps by the newest one alone; nobody else is', async () => {
    const { channels, log } = recording();
    expect(await channels.say(['Upright.'], choosing())).toBe('off');
    expect(log).toEqual([]);
    expect(await channels.say(['Upright.', 'Sit tall.'], SPOKEN, true)).toBe('spoken');
    expect(log).toEqual(['voice stops', 'voice 0.3: Upright. | Sit tall.']);
  });
});

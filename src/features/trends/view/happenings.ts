import { breaksIn } from '../../../history/analysis/breaks.ts';
import type { HistoryEvent } from '../../../history/records/event.ts';
import type { MinuteRecord } from '../../../history/records/minute.ts';
import type { Millis } from '../../../base/units.ts';
import { durationInWords, secondsInBrief } from '../../../ui/format/duration.ts';
import { causeText } from '../../../ui/format/cause-text.ts';
import { text } from '../text.ts';

/** Something that happened on a day, as it is drawn and read. */
export interface Happening {
  readonly kind: 'cue' | 'alert' | 'break' | 'water' | 'suddenMovement' | 'calibration' | 'camera' | 'cameraBack';
  readonly at: Millis; // epoch; of a break its begin
  readonly until: Millis; // the same but for a break
  readonly offset: number; // minutes ahead of UTC
  readonly words: string;
}

/** Of events; breaks come from minutes and events together, and the end of an episode is no news. */
const wordsOf = (event: HistoryEvent): Pick<Happening, 'kind' | 'words'> | null => {
  switch (event.kind) {
    case 'cue':
    case 'alert': {
      const { kind, cause, heldFor } = event;
      return {
        kind,
        words: text.happened[kind]({ cause: causeText(cause).inSentence, length: durationInWords(heldFor) }),
      };
    }
    case 'water':
    case 'suddenMovement':
    case 'calibration':
      return { kind: event.kind, words: text.happened[event.kind] };
    case 'camera':
      return { kind: event.fault === 'recovered' ? 'cameraBack' : 'camera', words: text.happened.camera[event.fault] };
    case 'break':
    case 'cleared':
      return null;
    default:
      return event satisfies never;
  }
};

/** Everything that happened on a day, in order. */
export function happeningsOf(records: readonly MinuteRecord[], events: readonly HistoryEvent[]): readonly Happening[] {
  const offsetAt = (at: Millis): number => records.findLast((one) => one.at <= at)?.offset ?? events[0]?.offset ?? 0;
  const breaks = breaksIn(records, events).map(({ from, to, seconds, how }): Happening => ({
    kind: 'break',
    at: from,
    until: to,
    offset: offsetAt(from),
    words: text.happened.break({ length: secondsInBrief(seconds), how: how ?? 'away' }),
  }));
  const others = events.flatMap((event): readonly Happening[] => {
    const said = wordsOf(event);
    return said === null ? [] : [{ ...said, at: event.at, until: event.at, offset: event.offset }];
  });
  return [...breaks, ...others].toSorted((a, b) => a.at - b.at);
}

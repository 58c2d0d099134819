import { breaksIn } from '../../../history/analysis/breaks.ts';
import type { HistoryEvent } from '../../../history/records/event.ts';
import type { MinuteRecord } from '../../../history/records/minute.ts';
import type { Stretch } from '../../../alerts/breaks/state.ts';
import { minutes, type Millis } from '../../../base/units.ts';
import { durationInBrief, durationInWords, secondsInBrief } from '../../../ui/format/time.ts';
import { causeText } from '../../../ui/format/cause-text.ts';
import { text } from '../text.ts';

/** Something that happened on a day, for the strip and its table. */
export interface Happening {
  readonly kind: 'cue' | 'alert' | 'break' | 'water' | 'suddenMovement' | 'calibration' | 'camera' | 'cameraBack';
  readonly at: Millis; // epoch; the start of a break
  readonly until: Millis; // equal to `at`, except for a break
  readonly offset: number; // minutes ahead of UTC
  readonly text: string; // a phrase without a full stop
}

/** Null for breaks, which come from minutes and events together, and for the end of an episode, which is not shown. */
const describe = (event: HistoryEvent): Pick<Happening, 'kind' | 'text'> | null => {
  switch (event.kind) {
    case 'cue':
    case 'alert': {
      const { kind, cause, heldFor } = event;
      const answer = event.answer ?? 'other';
      const words = { answer, cause: causeText(cause).inSentence, length: durationInWords(heldFor) } as const;
      return { kind, text: text.happened[kind](words) };
    }
    case 'water':
    case 'suddenMovement':
    case 'calibration':
      return { kind: event.kind, text: text.happened[event.kind] };
    case 'camera':
      return { kind: event.fault === 'recovered' ? 'cameraBack' : 'camera', text: text.happened.camera[event.fault] };
    case 'break':
    case 'cleared':
      return null;
    default:
      return event satisfies never;
  }
};

/** 'A break, 5 min: away from the desk, after 52 min at the desk with about 6 large shifts and 2 small ones'. */
function breakInWords(taken: Parameters<typeof text.happened.break>[0], before: Stretch | null): string {
  const said = text.happened.break(taken);
  if (before === null || before.sat < minutes(1)) return said;
  const { sat, large, small } = before;
  return text.happened.breakAndBefore({ break: said, length: durationInBrief(sat), large, small });
}

/** Everything that happened on a day, in chronological order. */
export function happeningsOf(records: readonly MinuteRecord[], events: readonly HistoryEvent[]): readonly Happening[] {
  const offsetAt = (at: Millis): number => records.findLast((one) => one.at <= at)?.offset ?? events[0]?.offset ?? 0;
  const breaks = breaksIn(records, events).map(({ from, to, seconds, how, before }): Happening => ({
    kind: 'break',
    at: from,
    until: to,
    offset: offsetAt(from),
    text: breakInWords({ length: secondsInBrief(seconds), how: how ?? 'away' }, before),
  }));
  const others = events.flatMap((event): readonly Happening[] => {
    const described = describe(event);
    return described === null ? [] : [{ ...described, at: event.at, until: event.at, offset: event.offset }];
  });
  return [...breaks, ...others].toSorted((a, b) => a.at - b.at);
}

import type { Insight } from '../../../history/analysis/insights.ts';
import { MEASURES } from '../../../ui/words/measures.ts';
import { PART_NAMES, WEEKDAYS } from '../../../ui/words/trends.ts';
import { secondsInBrief } from '../../../ui/format/duration.ts';
import { percent } from '../../../ui/format/numbers.ts';

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** One plain sentence, with its numbers and what they rest on. */
export function insightInWords(found: Insight): string {
  switch (found.kind) {
    case 'block': {
      const better = found.share > found.otherwise ? 'better' : 'harder';
      const when = `${WEEKDAYS[found.weekday] ?? ''}s ${PART_NAMES[found.part]}`;
      return `${when} go ${better} than the rest of the week: ${percent(found.share)} of the measured time in range against ${percent(found.otherwise)} (${count(found.days, 'day')}).`;
    }
    case 'drift': {
      const way = found.after > found.before ? 'rose' : 'fell';
      const error = found.beyondError
        ? 'That is more than the measurement error explains.'
        : 'A lasting measurement error could explain as much; the change is steady, though.';
      return `Your share of good time ${way} from ${percent(found.before)} in the first half to ${percent(found.after)} in the second (${count(found.days, 'day')}). ${error}`;
    }
    case 'desk':
      return `Standing, ${percent(found.standing)} of the measured time is in range, sitting ${percent(found.sitting)} (${count(found.days, 'day')} with ${Math.round(found.hours)} h of standing).`;
    case 'side':
      return `${MEASURES[found.metric].name}: out of range to your ${found.towards} for ${percent(found.share)} of the time measured, to the other side for ${percent(found.other)} (${Math.round(found.hours)} h).`;
    case 'slump':
      return `After half of your breaks, the first slump has come within ${secondsInBrief(found.seconds)} of sitting (${count(found.waits, 'break')}).`;
    default:
      return found satisfies never;
  }
}

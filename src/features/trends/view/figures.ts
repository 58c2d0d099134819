import { measuredSeconds } from '../../../history/analysis/posture-seconds.ts';
import type { Summary } from '../../../history/analysis/summary.ts';
import { unknownSeconds } from '../../../history/records/minute.ts';
import { secondsInBrief } from '../../../ui/format/time.ts';
import { decimal, percent, percentRange, twoDigits } from '../../../ui/format/numbers.ts';
import { shiftRateRange } from '../../../ui/format/shift-range.ts';
import { text } from '../text.ts';

/** A number with what it counts: 3 - warnings - 0.4 an hour. */
export interface SummaryFigure {
  readonly figure: string;
  readonly what: string;
  readonly hint?: string;
}

const perHour = (rate: number | null): { hint?: string } =>
  rate === null ? {} : { hint: text.figures.perHour({ rate: twoDigits(rate) }) };

/** '9.8 an hour (7.7–12 with the error of counting)'. */
const rateOfShifts = (rate: number): string =>
  text.figures.shiftRate({ rate: twoDigits(rate), range: shiftRateRange(rate, 'large') });

/** How long breaks were, and how the person had moved until then. */
function breakHint({ breaks, breakSeconds, shiftsBeforeBreaks }: Summary): { hint?: string } {
  if (breaks === 0) return {};
  const words = text.figures;
  const average = words.average({ length: secondsInBrief(breakSeconds / breaks) });
  if (shiftsBeforeBreaks === null) return { hint: average };
  return { hint: words.averageAndBefore({ average, rate: rateOfShifts(shiftsBeforeBreaks) }) };
}

/** The figures of a summary, without those that were not measured. */
export function figuresOf(summary: Summary): readonly SummaryFigure[] {
  const { good, slump } = summary;
  const words = text.figures;
  const rest = words.rest({
    unknown: secondsInBrief(unknownSeconds(summary)),
    away: secondsInBrief(summary.away),
  });
  return [
    ...(good === null
      ? []
      : [
          {
            figure: percent(good.value),
            what: words.good,
            hint: words.goodRange({ range: percentRange(good.low, good.high) }),
          },
        ]),
    { figure: secondsInBrief(measuredSeconds(summary.measured)), what: words.measured, hint: rest },
    {
      figure: decimal(summary.alerts),
      what: words.alerts({ count: summary.alerts }),
      ...perHour(summary.alertsPerHour),
    },
    {
      figure: decimal(summary.breaks),
      what: words.breaks({ count: summary.breaks }),
      ...breakHint(summary),
    },
    {
      figure: decimal(summary.shifts),
      what: words.shifts({ count: summary.shifts }),
      ...(summary.shiftsPerHour === null ? {} : { hint: rateOfShifts(summary.shiftsPerHour) }),
    },
    ...(slump.waits === 0
      ? []
      : [
          {
            figure: slump.median === null ? '–' : secondsInBrief(slump.median),
            what: words.slump,
            hint: slump.median === null ? words.slumpNone : words.slumpMedian({ count: slump.waits }),
          },
        ]),
  ];
}

/** How many large and small shifts an hour there likely were; null where none were counted. */
export const shiftsInTruth = ({ shiftsPerHour: large, smallShiftsPerHour: small }: Summary): string | null =>
  large === null
    ? null
    : text.movementError({ large: shiftRateRange(large, 'large'), small: shiftRateRange(small ?? 0, 'small') });

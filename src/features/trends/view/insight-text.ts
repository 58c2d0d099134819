import type { Insight } from '../../../history/analysis/insights.ts';
import { secondsInBrief } from '../../../ui/format/time.ts';
import { decimal, percent } from '../../../ui/format/numbers.ts';
import { text as shared } from '../../../ui/text.ts';
import { text } from '../text.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** One sentence about an insight, with its numbers and the days or breaks they rest on. */
export function insightInWords(insight: Insight): string {
  switch (insight.kind) {
    case 'block':
      return text.insights.block({
        weekday: WEEKDAYS[insight.weekday] ?? 'other',
        part: insight.part === 'late' ? 'other' : insight.part,
        how: insight.share > insight.otherwise ? 'better' : 'other',
        share: percent(insight.share),
        otherwise: percent(insight.otherwise),
        days: insight.days,
      });
    case 'drift':
      return text.insights.drift({
        way: insight.after > insight.before ? 'rose' : 'other',
        before: percent(insight.before),
        after: percent(insight.after),
        days: insight.days,
        error: insight.beyondError ? 'exceeded' : 'other',
      });
    case 'desk':
      return text.insights.desk({
        standing: percent(insight.standing),
        sitting: percent(insight.sitting),
        days: insight.days,
        hours: decimal(insight.hours),
      });
    case 'side':
      return text.insights.side({
        metric: shared.metrics[insight.metric].name,
        side: insight.towards === 'left' ? 'left' : 'other',
        share: percent(insight.share),
        opposite: percent(insight.other),
        hours: decimal(insight.hours),
      });
    case 'slump':
      return text.insights.slump({ time: secondsInBrief(insight.seconds), count: insight.waits });
    default:
      return insight satisfies never;
  }
}

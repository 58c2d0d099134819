import type { LastBreak, Prompt } from '../../alerts/index.ts';
import { millis, minutes, type Millis } from '../../geometry/units.ts';
import { MANNERS, PROMPTS } from '../words/manners.ts';
import { inBrief } from './duration.ts';

/** A suggestion as the system shows it, answered by one click. */
export function noticeOf({ what }: Prompt) {
  const { title, text } = PROMPTS[what];
  const later = { action: 'later', title: MANNERS.later } as const;
  const water = { action: 'hadWater', title: MANNERS.hadWater } as const;
  return { title, body: text, actions: what === 'water' ? [water, later] : [later] };
}

/** 'Last break 12 min ago'. */
export function lastBreakInWords({ at, how }: LastBreak, now: Millis): string {
  const ago = millis(now - at);
  return `${MANNERS.last[how]} ${ago < minutes(1) ? MANNERS.justNow : `${inBrief(ago)} ${MANNERS.ago}`}`;
}

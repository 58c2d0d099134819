import type { Prompt } from '../../alerts/breaks/state.ts';
import type { ReminderOrder } from '../../monitor/protocol.ts';
import type { SystemNotification } from '../../platform/notifications.ts';
import { profileWords } from '../profiles/profile-words.ts';
import { text } from '../text.ts';

/** The main answer to each suggestion. */
export const ANSWERS: Readonly<Record<Prompt['what'], { readonly order: ReminderOrder; readonly label: string }>> = {
  move: { order: 'beginReset', label: text.common.reset },
  water: { order: 'hadWater', label: text.answers.hadWater },
  desk: { order: 'movedDesk', label: text.answers.movedDesk },
  shift: { order: 'later', label: text.common.ok },
  nudge: { order: 'later', label: text.common.ok },
  even: { order: 'later', label: text.common.ok },
};

/** What a suggestion says to this body. */
export function suggestionText(what: Prompt['what']): { readonly title: string; readonly body: string } {
  const { title, body } = text.suggestions[what];
  return { title, body: profileWords.value?.suggestions[what] ?? body };
}

/** A suggestion as a system notification, with its answers. */
export function suggestionNotice({ what }: Prompt): SystemNotification {
  const { order, label } = ANSWERS[what];
  const later = { action: 'later', title: order === 'later' ? label : text.answers.later } as const;
  const water = { action: 'hadWater', title: text.answers.hadWater } as const;
  return { ...suggestionText(what), actions: what === 'water' ? [water, later] : [later] };
}

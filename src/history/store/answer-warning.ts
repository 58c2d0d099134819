import * as v from 'valibot';
import type { AnsweredWarning, AnswerKind } from '../../alerts/answers/answer.ts';
import { touched } from '../analysis/day-row.ts';
import { eventSchema, type HistoryEvent } from '../records/event.ts';
import type { Edit } from './rows.ts';
import type { Store } from './store.ts';

/** Marks a stored warning with an answer; null: takes it back. A warning that is not stored (any more) changes nothing. */
export async function answerWarning(
  { rows, tell }: Store,
  { at, kind }: AnsweredWarning,
  answer: AnswerKind | null,
): Promise<void> {
  const key = [Math.round(at), kind] as const;
  const event = warningIn(await rows.get('events', key));
  if (event === null) return;
  const edit: readonly Edit[] = [
    { store: 'events', key, change: (value) => answered(value, answer) },
    { store: 'days', key: event.day, change: (row) => touched(row, event.day) },
  ];
  await rows.write({ edit, editing: ['events', 'days'] });
  tell('events');
}

type StoredWarning = Extract<HistoryEvent, { kind: 'cue' | 'alert' }>;

function warningIn(stored: unknown): StoredWarning | null {
  const read = v.safeParse(eventSchema, stored);
  return read.success && (read.output.kind === 'cue' || read.output.kind === 'alert') ? read.output : null;
}

/** Undefined leaves the row as it is. */
function answered(stored: unknown, answer: AnswerKind | null): unknown {
  const warning = warningIn(stored);
  if (warning === null) return undefined;
  const { answer: _before, ...event } = warning;
  return answer === null ? event : { ...event, answer };
}

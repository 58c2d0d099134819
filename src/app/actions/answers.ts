import { withAnswer, withoutAnswer, type AnsweredWarning, type WarningAnswer } from '../../alerts/answers/answer.ts';
import { answerWarning } from '../../history/store/answer-warning.ts';
import type { ActionParts } from './parts.ts';

type Answering = Pick<ActionParts, 'state' | 'stored'>;

/** Keeps an answer with the settings, which the monitor reads, and with the stored warning, which the trends count. */
export async function give(parts: Answering, answer: WarningAnswer): Promise<void> {
  await change(parts, (answers) => withAnswer(answers, answer));
  await answerWarning(parts.stored.history.store, answer, answer.answer);
}

export async function takeBack(parts: Answering, taken: readonly AnsweredWarning[]): Promise<void> {
  await change(parts, (answers) => taken.reduce(withoutAnswer, answers));
  for (const warning of taken) await answerWarning(parts.stored.history.store, warning, null);
}

async function change(
  { state, stored }: Answering,
  to: (answers: readonly WarningAnswer[]) => readonly WarningAnswer[],
): Promise<void> {
  const { alerts } = state.data.settings.value;
  await stored.update({ alerts: { ...alerts, answers: to(alerts.answers) } });
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ComfortAsk } from './comfort.tsx';
import { todayHere, useDiary } from './use-diary.ts';
import { trialState } from './view/trial-state.ts';

/** Asks how the body feels before any number is shown, once a day: a number that was seen colours the answer. */
export function ComfortFirst({ children }: { readonly children: ComponentChildren }) {
  const diary = useDiary();
  const [answered, setAnswered] = useState(false);
  if (answered) return <>{children}</>;
  if (diary === null) return null;
  const today = todayHere();
  const noted = diary.entries.some(({ kind, day }) => kind === 'comfort' && day === today);
  const state = trialState(diary.entries, today);
  if (noted || state.kind === 'before') return <>{children}</>;
  return <ComfortAsk first access={diary.access} done={() => setAnswered(true)} />;
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ComfortNote } from '../../history/records/diary.ts';
import { ComfortAsk } from './comfort.tsx';
import { text } from './text.ts';
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

interface Props {
  readonly asking: boolean;
  readonly ask: (asking: boolean) => void;
}

/** A quiet button on *now*. The question stands in place of the screen: no number is in sight meanwhile. */
export function ComfortNow({ asking, ask }: Props) {
  const today = todayHere();
  const diary = useDiary({ from: today, to: today });
  const [noted, setNoted] = useState<ComfortNote | null>(null);
  const words = text.comfort;
  if (diary === null) return null;
  if (asking)
    return (
      <ComfortAsk
        first
        access={diary.access}
        done={(saved) => {
          setNoted(saved);
          ask(false);
        }}
      />
    );
  const undo = async (note: ComfortNote) => {
    await diary.access.delete(note);
    setNoted(null);
  };
  return (
    <p class="now-comfort" role={noted === null ? undefined : 'status'}>
      {noted !== null && words.saved}{' '}
      <button
        type="button"
        class="button button-small button-plain"
        onClick={() => (noted === null ? ask(true) : void undo(noted))}
      >
        {noted === null ? words.note : words.undo}
      </button>
    </p>
  );
}

import { effect } from '@preact/signals';
import type { CalibrationProgress } from '../monitor/protocol.ts';
import type { ResetProgress } from '../alerts/breaks/reset/reset.ts';
import { minutes } from '../base/units.ts';
import { firstSentence } from '../features/calibrate/first-result.tsx';
import { sayRefusal } from '../features/calibrate/say-refusal.ts';
import { text as calibrateText } from '../features/calibrate/text.ts';
import { text as resetText } from '../features/reminders/text.ts';
import type { DeliveryChannels } from '../platform/delivery.ts';
import type { AppState } from '../state/state.ts';
import { text as exerciseText } from '../ui/exercises/text.ts';
import { durationInWords } from '../ui/format/time.ts';
import { text as spokenText } from '../ui/hidden-tab/text.ts';

export interface SpokenGuideParts {
  readonly state: AppState;
  readonly channels: Pick<DeliveryChannels, 'say'>;
}

type Sentences = readonly string[];

/** What a step of calibrating says; the seconds are not counted aloud, because the next step says when one is over. */
function calibrationWords(progress: CalibrationProgress): Sentences {
  const { poses, guide, done } = calibrateText;
  switch (progress.phase) {
    case 'prepare':
      return [poses[progress.step].name, poses[progress.step].prepare];
    case 'hold':
      return [guide.hold, poses[progress.step].hold];
    case 'refused':
      return [guide.refused, sayRefusal(progress.fault), guide.retry];
    case 'done':
      return [done.title, done.settling];
  }
}

function resetWords(progress: ResetProgress): Sentences {
  if (progress.phase === 'done')
    return [progress.lasted >= minutes(2) ? resetText.reset.done : resetText.reset.doneShort];
  const { name, how } = exerciseText[progress.id];
  return [name, how];
}

/** Speaks what is guided on the screen, where the person wants to be spoken to: calibrating, the reset, and the end of a break. */
export function speakAlong({ state, channels }: SpokenGuideParts): () => void {
  const say = (sentences: Sentences) => void channels.say(sentences, state.data.settings.peek(), true);
  /** Another tab watches, and speaks. */
  const isElsewhere = () => state.app.otherTab.peek();

  let step = ''; // that was said last
  let waits = false; // for the first sentence after a calibration
  let exercise = '';
  let lastBreak = state.reminders.lastBreak.peek()?.at ?? null;
  const stops = [
    effect(() => {
      const progress = state.calibration.progress.value;
      const now = progress === null ? '' : `${progress.phase} ${'step' in progress ? progress.step : ''}`;
      if (now === step) return;
      step = now;
      waits = progress?.phase === 'done';
      if (progress !== null && !isElsewhere()) say(calibrationWords(progress));
    }),
    effect(() => {
      const outcome = state.watching.outcome.value;
      const sentence = waits && outcome !== null ? firstSentence(outcome) : null;
      if (sentence === null) return;
      waits = false;
      if (!isElsewhere()) say([sentence]);
    }),
    effect(() => {
      const progress = state.reminders.reset.value;
      const now = progress === null ? '' : progress.phase === 'done' ? 'done' : progress.id;
      if (now === exercise) return;
      exercise = now;
      if (progress !== null && !isElsewhere()) say(resetWords(progress));
    }),
    effect(() => {
      const last = state.reminders.lastBreak.value;
      if (last === null || last.at === lastBreak) return;
      const isKept = lastBreak === null && state.app.now.peek() - last.at > minutes(1); // of the hours before
      lastBreak = last.at;
      const isQuiet = state.watching.outcome.peek()?.quietUntil !== null;
      if (isKept || isQuiet || last.how === 'guided' || isElsewhere()) return; // the reset has said its own end
      say([spokenText.spoken.breakOver({ length: durationInWords(last.lasted) })]);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

import {
  orderOf,
  spansWithoutCues,
  trialSpan,
  trialStart,
  TRIAL_WEEKS,
} from '../../history/analysis/trial/calendar.ts';
import { LEAST_DAYS, type TrialResult } from '../../history/analysis/trial/result.ts';
import { addDays } from '../../history/records/calendar.ts';
import type { OwnTrial } from '../../history/records/diary.ts';
import { millis } from '../../base/units.ts';
import { Points, rich } from '../../ui/components/text-parts.tsx';
import { useApp } from '../../ui/context.ts';
import { dayInFull } from '../../ui/format/dates.ts';
import { percent, twoDigits } from '../../ui/format/numbers.ts';
import { text } from './text.ts';
import { todayHere, type ReadDiary } from './use-diary.ts';
import { trialState, type TrialState } from './view/trial-state.ts';

const words = text.trial;

/** The own trial: not begun, waiting for its Monday, running, over or stopped. */
export function Trial({ diary }: { readonly diary: ReadDiary }) {
  const today = todayHere();
  const state = trialState(diary.entries, today);
  const open = state.kind === 'before' || state.kind === 'running';
  return (
    <section class="card" aria-labelledby="trial-title">
      <h2 id="trial-title">{words.title}</h2>
      <Status state={state} />
      {open ? <Stop trial={state.trial} diary={diary} /> : <Start diary={diary} again={state.kind !== 'none'} />}
    </section>
  );
}

function Status({ state }: { readonly state: TrialState }) {
  switch (state.kind) {
    case 'none':
      return (
        <>
          <p>{words.text}</p>
          <Points items={[words.rules.off, words.rules.blind, words.rules.power, words.rules.stop]} />
        </>
      );
    case 'before':
      return <p>{words.before({ day: dayInFull(state.trial.day) })}</p>;
    case 'running':
      return (
        <>
          <p>
            <b>{words.running({ week: state.week, weeks: TRIAL_WEEKS, cues: state.cues ? 'on' : 'other' })}</b>
          </p>
          <p>{words.noted({ count: state.noted, day: dayInFull(addDays(trialSpan(state.trial.day).to, 1)) })}</p>
          <p class="quiet">{words.rules.off}</p>
        </>
      );
    case 'ended': {
      const { from, to } = trialSpan(state.trial.day);
      return <Over lead={words.ended({ from: dayInFull(from), to: dayInFull(to) })} result={state.result} />;
    }
    case 'stopped':
      return (
        <Over lead={words.stopped({ day: dayInFull(state.trial.stopped ?? state.trial.day) })} result={state.result} />
      );
  }
}

/** '1.2 points less'; a difference with its sign in words. */
const signed = (points: number): string => {
  const size = twoDigits(Math.abs(points));
  return points <= 0 ? words.pointsLess({ points: size }) : words.pointsMore({ points: size });
};

function Over({ lead, result }: { readonly lead: string; readonly result: TrialResult | null }) {
  if (result === null)
    return (
      <>
        <p>{lead}</p>
        <p class="trial-result">{words.few({ least: LEAST_DAYS })}</p>
      </>
    );
  const { difference, low, high, p, shown } = result;
  const points = twoDigits(Math.abs(difference));
  const range = { low: signed(low), high: signed(high) };
  const sentence = !shown ? words.nothing(range) : difference < 0 ? words.less({ points }) : words.more({ points });
  return (
    <>
      <p>{lead}</p>
      <p class="trial-result">{rich(sentence, { b: (inner) => <b>{inner}</b> })}</p>
      {shown && <p>{words.interval({ ...range, share: percent(p) })}</p>}
      <p class="quiet">{words.from({ with: result.withCues, without: result.without })}</p>
    </>
  );
}

function Start({ diary, again }: { readonly diary: ReadDiary; readonly again: boolean }) {
  const { state, actions } = useApp();
  const from = trialStart(todayHere());
  const start = async () => {
    const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    await diary.access.save({ kind: 'trial', day: from, at: millis(Date.now()), seed, stopped: null });
    const cueFree = spansWithoutCues(orderOf(seed), from);
    actions.updateSettings({ manners: { ...state.data.settings.value.manners, cueFree } });
  };
  return (
    <>
      <p class="quiet">{words.begins({ day: dayInFull(from) })}</p>
      <button type="button" class="button" onClick={() => actions.attempt(start)}>
        {again ? words.again : words.start}
      </button>
    </>
  );
}

function Stop({ trial, diary }: { readonly trial: OwnTrial; readonly diary: ReadDiary }) {
  const { state, actions } = useApp();
  const stop = async () => {
    actions.updateSettings({ manners: { ...state.data.settings.value.manners, cueFree: [] } });
    await diary.access.save({ ...trial, stopped: todayHere() });
  };
  return (
    <button type="button" class="button button-plain" onClick={() => actions.attempt(stop)}>
      {words.stop}
    </button>
  );
}

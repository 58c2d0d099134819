import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useApp } from '../../../ui/context.ts';
import { Choice } from '../../../ui/components/form-controls.tsx';
import { Points } from '../../../ui/components/text-parts.tsx';
import type { CaptureAsk, SnapshotsSource } from '../source.ts';
import { text } from '../text.ts';

const optionsOf = <Value extends string>(names: Readonly<Record<Value, string>>) =>
  (Object.keys(names) as Value[]).map((value) => ({ value, label: names[value] }));

const TIMERS: Readonly<Record<string, CaptureAsk['timer']>> = { '3': 3, '5': 5, '10': 10 };

type AddFiles = (files: readonly File[]) => void;

interface Props {
  readonly source: SnapshotsSource;
  readonly add: AddFiles;
  readonly ask: Signal<CaptureAsk>; // remembered for the next one
  readonly children?: ComponentChildren; // what is under way
}

/** The two ways to a snapshot, and what to expect. */
export function Begin({ source, add, ask, children }: Props) {
  return (
    <div class="snap-begin">
      <header class="snap-head">
        <h1>{text.begin.title}</h1>
        <p class="lead">{text.begin.lead}</p>
      </header>
      {children}
      <Take source={source} ask={ask} />
      <Use add={add} />
      <section class="snap-facts">
        {[text.begin.measures, text.begin.limits, text.begin.private].map(({ title, items }) => (
          <div key={title}>
            <h2>{title}</h2>
            <Points items={items} />
          </div>
        ))}
      </section>
    </div>
  );
}

function Take({ source, ask }: Pick<Props, 'source' | 'ask'>) {
  const { state } = useApp();
  const watches = state.camera.stream.value !== null && !state.camera.sample.value;
  const { view, timer, sound } = ask.value;
  const change = (part: Partial<CaptureAsk>) => (ask.value = { ...ask.value, ...part });
  return (
    <form
      class="snap-card snap-take"
      onSubmit={(event) => {
        event.preventDefault();
        source.take(ask.value);
      }}
    >
      <div class="snap-take-words">
        <h2>{text.begin.take.title}</h2>
        <p>{text.begin.take.text}</p>
        {watches && <p class="quiet">{text.begin.take.pauses}</p>}
      </div>
      <svg class="snap-take-figure" viewBox="0 0 300 400" aria-hidden="true">
        <PositionGuide view={view} />
      </svg>
      <div class="snap-take-choices">
        <Choice
          legend={text.begin.take.view}
          name="snap-view"
          value={view}
          options={optionsOf(text.capture.views)}
          choose={(value) => change({ view: value })}
        />
        <Choice
          legend={text.begin.take.timer}
          name="snap-timer"
          value={String(timer)}
          options={Object.entries(TIMERS).map(([value, seconds]) => ({
            value,
            label: text.begin.take.seconds({ seconds }),
          }))}
          choose={(value) => change({ timer: TIMERS[value] ?? timer })}
        />
        <Choice
          legend={text.begin.take.sound}
          name="snap-sound"
          value={sound}
          options={optionsOf(text.capture.sounds)}
          choose={(value) => change({ sound: value })}
        />
      </div>
      <button type="submit" class="button button-primary button-large">
        {text.begin.take.start}
      </button>
    </form>
  );
}

function Use({ add }: { readonly add: AddFiles }) {
  return (
    <section class="snap-card snap-use">
      <h2>{text.begin.use.title}</h2>
      <p>{text.begin.use.text}</p>
      <ChooseFiles add={add} />
      <p class="quiet">{text.begin.use.paste}</p>
      <p class="quiet">{text.begin.use.kinds}</p>
    </section>
  );
}

/** A file input that looks like a button and is one for the keyboard as well. */
export function ChooseFiles({
  add,
  label = text.begin.use.choose,
}: {
  readonly add: AddFiles;
  readonly label?: string;
}) {
  const id = useId();
  return (
    <span class="snap-choose">
      <input
        id={id}
        class="unseen"
        type="file"
        accept="image/*,.heic,.heif"
        multiple
        onChange={(event) => {
          add([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = ''; // the same file can be chosen again
        }}
      />
      <label class="button button-large" for={id}>
        {label}
      </label>
    </span>
  );
}

interface Outline {
  readonly head: string;
  readonly body: string;
  readonly arms: string;
}

/** A figure to stand behind, in a box of 300 by 400: head to knee, with a plumb line through it. */
const OUTLINES: Readonly<Record<CaptureAsk['view'], Outline>> = {
  side: {
    head: 'M146 92c-14-6-24-22-22-42 2-22 18-34 38-32 20 2 30 18 28 36l8 16-8 4c0 14-2 24-16 24-6 0-10 0-12 6',
    body: 'M146 92c-4 12-20 18-27 38-8 24-6 40-2 56 5 20 10 32 7 48-4 16-8 24-6 44 4 40 12 70 10 120M162 104c14 10 22 24 22 46 0 30 6 40 6 66 0 40-10 60-12 92-2 30-4 60-6 90',
    arms: 'M150 134c-6 30-2 52 6 70 10 16 26 22 42 28',
  },
  front: {
    head: 'M138 92c-16-10-24-24-24-40 0-22 16-36 36-36s36 14 36 36c0 16-8 30-24 40',
    body: 'M138 92v16c-10 8-34 8-46 22M162 92v16c10 8 34 8 46 22M112 158c4 40 2 60-6 92-4 30 0 90 2 148M188 158c-4 40-2 60 6 92 4 30 0 90-2 148M150 290v108',
    arms: 'M92 130c-14 20-16 70-26 130M208 130c14 20 16 70 26 130M112 158c-4 40-8 70-22 106M188 158c4 40 8 70 22 106',
  },
};

export function PositionGuide({ view }: Pick<CaptureAsk, 'view'>) {
  const { head, body, arms } = OUTLINES[view];
  return (
    <>
      <path class="snap-frame" d={head + body + arms} />
      <path class="snap-frame-plumb" d="M150 0v400" />
    </>
  );
}

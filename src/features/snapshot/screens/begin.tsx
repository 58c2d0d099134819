import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useApp } from '../../../ui/context.ts';
import { Choice } from '../../../ui/components/form-controls.tsx';
import { Points } from '../../../ui/components/text-parts.tsx';
import type { CaptureAsk, SnapshotsSource } from '../source.ts';
import { PositionGuide } from './position-guide.tsx';
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
        <PositionGuide figure={view} />
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

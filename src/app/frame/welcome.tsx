import { Points } from '../../ui/components/points.tsx';
import { PoseDrawing } from '../../ui/components/pose-drawing.tsx';
import { useApp } from '../../ui/context.ts';
import { WELCOME } from '../../ui/words/app.ts';

/** The first visit: what it does, what it does not, that nothing leaves the machine. */
export function WelcomeScreen() {
  const { actions } = useApp();
  return (
    <div class="welcome">
      <section class="welcome-opening">
        <div class="welcome-words">
          <h1>{WELCOME.title}</h1>
          <p class="lead">{WELCOME.lead}</p>
          <div class="acts">
            <button type="button" class="button button-primary button-large" onClick={() => actions.start()}>
              {WELCOME.start}
            </button>
            <button type="button" class="button button-large" onClick={() => actions.startSample()}>
              {WELCOME.sample}
            </button>
          </div>
          <p class="hint">{WELCOME.sampleHint}</p>
        </div>
        <div class="welcome-figures">
          <PoseDrawing step="upright" />
          <PoseDrawing step="slump" />
        </div>
      </section>
      <section class="welcome-private">
        <h2>{WELCOME.private.title}</h2>
        <p>{WELCOME.private.text}</p>
      </section>
      <ol class="numbered welcome-steps">
        {WELCOME.steps.map(({ title, text }) => (
          <li key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <div class="welcome-claims">
        {[WELCOME.does, WELCOME.doesNot].map(({ title, items }) => (
          <section key={title}>
            <h2>{title}</h2>
            <Points items={items} />
          </section>
        ))}
      </div>
    </div>
  );
}

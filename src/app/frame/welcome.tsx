import { Points } from '../../ui/components/text-parts.tsx';
import { PoseDrawing } from '../../ui/components/drawings.tsx';
import { StartButtons } from '../../ui/components/start-buttons.tsx';
import { useApp } from '../../ui/context.ts';
import { text } from '../text.ts';

const { welcome } = text;
const { upright, hide, warning } = welcome.steps;

/** The first visit: what the app does, what it does not do, and that no data leaves the machine. */
export function WelcomeScreen() {
  const hasWindow = useApp().state.app.mini.value !== 'unsupported';
  const steps = [upright, hide, { title: warning.title, how: hasWindow ? warning.how : warning.withoutWindow }];
  return (
    <div class="welcome">
      <section class="welcome-opening">
        <div class="welcome-words">
          <h1>{welcome.title}</h1>
          <p class="lead">{welcome.lead}</p>
          <StartButtons />
        </div>
        <div class="welcome-figures">
          <PoseDrawing step="upright" />
          <PoseDrawing step="slump" />
        </div>
      </section>
      <section class="welcome-private">
        <h2>{welcome.private.title}</h2>
        <p>{welcome.private.how}</p>
      </section>
      <ol class="numbered welcome-steps">
        {steps.map(({ title, how }) => (
          <li key={title}>
            <h2>{title}</h2>
            <p>{how}</p>
          </li>
        ))}
      </ol>
      <div class="welcome-claims">
        {[welcome.does, welcome.doesNot].map(({ title, items }) => (
          <section key={title}>
            <h2>{title}</h2>
            <Points items={items} />
          </section>
        ))}
      </div>
    </div>
  );
}

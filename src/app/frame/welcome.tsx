import { Points } from '../../ui/components/text-parts.tsx';
import { PoseDrawing } from '../../ui/components/drawings.tsx';
import { StartButtons } from '../../ui/components/start-buttons.tsx';
import { text } from '../text.ts';

const { welcome } = text;
const STEPS = [welcome.steps.upright, welcome.steps.hide, welcome.steps.warning];

/** The first visit: what the app does, what it does not do, and that no data leaves the machine. */
export function WelcomeScreen() {
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
        {STEPS.map(({ title, how }) => (
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

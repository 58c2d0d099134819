import { useApp } from '../../ui/context.ts';
import { goTo, learnLinkForPrompt } from '../../ui/route.ts';
import { ANSWERS, suggestionText } from '../../ui/suggestions/say-suggestion.ts';
import { currentPrompt } from '../../ui/view/interruptions.ts';
import { text } from '../../ui/text.ts';
import { WithLink } from '../../ui/components/text-parts.tsx';

/** The current suggestion, shown on every screen. */
export function Suggestion() {
  const { state, actions } = useApp();
  const prompt = currentPrompt(state);
  if (prompt === null) return null;
  const { title, body } = suggestionText(prompt.what);
  const { order, label } = ANSWERS[prompt.what];
  return (
    <section class="alert suggestion" data-what={prompt.what}>
      <div class="alert-words" role="status">
        <h2>{title}</h2>
        <p>
          <WithLink sentence={body} href={learnLinkForPrompt(prompt.what)} />
        </p>
      </div>
      <div class="alert-acts">
        <button
          type="button"
          class="button button-primary"
          onClick={() => {
            actions.orderReminder(order);
            if (order === 'beginReset') goTo('now');
          }}
        >
          {label}
        </button>
        {order !== 'later' && (
          <button type="button" class="button button-plain" onClick={() => actions.orderReminder('later')}>
            {text.answers.later}
          </button>
        )}
      </div>
    </section>
  );
}

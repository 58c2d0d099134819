import { useApp } from '../../../ui/context.ts';
import { learnLink } from '../../../ui/route.ts';
import type { Warning } from '../../../ui/view/interruptions.ts';
import { whyOf } from './facts.ts';
import { text as shared } from '../../../ui/text.ts';
import { text } from './text.ts';

/** The facts behind a warning, on demand. */
export function Why({ warning: { explanation, at } }: { readonly warning: Warning }) {
  const { state } = useApp();
  return (
    <details class="why">
      <summary>{text.title}</summary>
      <dl>
        {whyOf(explanation, at, state.watching.outcome.value, state.watching.reading.value).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <a href={learnLink(explanation.cause)}>{shared.common.learnMore}</a>
    </details>
  );
}

import './styles/contents.css';
import { addressOf, LEARN_PARTS } from '../../ui/route.ts';
import { text } from './text.ts';
import { useCurrentPart } from './use-current-part.ts';

/** The table of contents; it marks the part that is being read. */
export function Contents() {
  const current = useCurrentPart();
  return (
    <nav class="learn-contents" aria-labelledby="learn-contents-title">
      <h2 id="learn-contents-title">{text.page.contents}</h2>
      <ol>
        {LEARN_PARTS.map((part) => (
          <li key={part} data-part={part}>
            <a href={`${addressOf('learn')}/${part}`} aria-current={current === part ? 'location' : undefined}>
              {text.names[part]}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

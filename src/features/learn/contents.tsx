import './styles/contents.css';
import { addressOf } from '../../ui/route.ts';
import { LEARN } from './words/learn.ts';
import { LEARN_PARTS } from '../../ui/learn-parts.ts';
import { useReading } from './use-reading.ts';

/** The table of contents: where one is, and the way to every other part. */
export function Contents() {
  const reading = useReading();
  return (
    <nav class="learn-contents" aria-labelledby="learn-contents-title">
      <h2 id="learn-contents-title">{LEARN.contents}</h2>
      <ol>
        {LEARN_PARTS.map((part) => (
          <li key={part} data-part={part}>
            <a href={`${addressOf('learn')}/${part}`} aria-current={reading === part ? 'location' : undefined}>
              {LEARN.names[part]}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

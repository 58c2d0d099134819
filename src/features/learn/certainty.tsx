import { addressOf } from '../../ui/route.ts';
import { LEARN } from './words/learn.ts';
import { SOURCES, type SourceId } from './words/sources.ts';

interface Props {
  readonly text: string;
  readonly sources: readonly SourceId[];
}

/** How firm it is, and what it rests on. */
export const Sure = ({ text, sources }: Props) => (
  <p class="learn-sure">
    <b>{LEARN.sure}</b> {text}
    {sources.length > 0 && (
      <>
        {' '}
        (
        {sources.map((id, index) => (
          <span key={id}>
            {index > 0 && '; '}
            <a href={`${addressOf('learn')}/evidence`}>{SOURCES[id].name}</a>
          </span>
        ))}
        )
      </>
    )}
  </p>
);

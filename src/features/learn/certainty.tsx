import { addressOf } from '../../ui/route.ts';
import type { SourceId } from './references.ts';
import { text } from './text.ts';

interface Props {
  readonly statement: string;
  readonly sources: readonly SourceId[];
}

/** How certain a part is, and the sources that it rests on. */
export const Certainty = ({ statement, sources }: Props) => (
  <p class="learn-sure">
    <b>{text.part.sure}</b> {statement}
    {sources.length > 0 && (
      <>
        {' '}
        (
        {sources.map((id, index) => (
          <span key={id}>
            {index > 0 && '; '}
            <a href={`${addressOf('learn')}/evidence`}>{text.sources[id].name}</a>
          </span>
        ))}
        )
      </>
    )}
  </p>
);

import type { ComponentChild } from 'preact';
import { rich } from '../../ui/components/text-parts.tsx';
import { text } from './text.ts';
import type { Headline } from './view/headline.ts';

interface Props {
  readonly headline: Headline;
  readonly held: (inner: string) => ComponentChild; // draws 'for 8 minutes'
}

/** 'You look down a lot for 8 minutes', or the title alone. */
export const HeadlineTitle = ({ headline: { title, since }, held }: Props) => (
  <>{since === null ? title : rich(text.states.titleHeld({ title, held: since }), { held })}</>
);

import type { ComponentChild } from 'preact';
import type { Figure } from '../format/measured-value.ts';
import { text } from '../text.ts';

const TAGGED = /<([a-z][A-Za-z0-9]*)>(.*?)<\/\1>/gs;

/**
 * A message with `<name>...</name>` in it, each drawn by the function of that name: emphasis and links are part of the
 * message, so that a translation can move them. Tags do not nest. A tag without a function is shown as text.
 */
export function rich<Tag extends string>(
  message: string,
  draw: Readonly<Record<Tag, (inner: string) => ComponentChild>>,
): ComponentChild[] {
  const drawn: ComponentChild[] = [];
  let end = 0;
  for (const found of message.matchAll(TAGGED)) {
    const [whole, tag = '', inner = ''] = found;
    if (!Object.hasOwn(draw, tag)) continue;
    drawn.push(message.slice(end, found.index), draw[tag as Tag](inner));
    end = found.index + whole.length;
  }
  return [...drawn, message.slice(end)].filter((part) => part !== '');
}

interface JoinedProps {
  readonly first: ComponentChild;
  readonly second: ComponentChild;
}

/** Two parts of a line, such as a label and its sentence, in the order and with the space that the language gives them. */
export const Joined = ({ first, second }: JoinedProps) => (
  <>{rich(text.joined.parts, { first: () => first, second: () => second })}</>
);

interface WithLinkProps {
  readonly sentence: string;
  readonly href: string;
  readonly link?: string; // its text; absent: a link to the explanation
}

/** A sentence, and a link after it. */
export const WithLink = ({ sentence, href, link = text.common.learnMore }: WithLinkProps) => (
  <Joined first={sentence} second={<a href={href}>{link}</a>} />
);

/** A list of sentences. */
export const Points = ({ items }: { readonly items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

interface NumbersProps {
  readonly figure: Figure;
  readonly also?: string | null; // the value in a second unit, short; null or absent: none
}

/** A measured number with its interval. */
export const Numbers = ({ figure: { amount, interval, direction }, also = null }: NumbersProps) => (
  <span class="figure">
    <b>{amount}</b> <span class="figure-interval">{interval}</span>
    {direction !== null && <span class="figure-direction"> {direction}</span>}
    {also !== null && <span class="figure-also"> {also}</span>}
  </span>
);

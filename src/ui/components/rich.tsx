import type { ComponentChild } from 'preact';

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

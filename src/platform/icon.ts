import type { Posture } from '../alerts/decide/outcome.ts';
import { BOB_SHAPE } from '../base/bob-shape.ts';

/** What the tab's icon can say. */
export type IconFace = Posture | 'alert';

const { body: BODY, half: HALF, core: CORE, hatch: HATCH } = BOB_SHAPE;

/** Half-dark tones, so that they show on light and dark tab strips alike. [H] */
const COLOURS: Readonly<Record<IconFace, string>> = {
  good: '#2f8f78',
  watch: '#c07a1a',
  poor: '#c2492f',
  alert: '#c2492f',
  unknown: '#8a857c',
};

const outline = (colour: string): string => `<path d="${BODY}" fill="none" stroke="${colour}" stroke-width="2"/>`;

const SHAPES: Readonly<Record<IconFace, (colour: string) => string>> = {
  good: (colour) => `<path d="${BODY}" fill="${colour}"/>`,
  watch: (colour) => `${outline(colour)}<path d="${HALF}" fill="${colour}"/>`,
  poor: (colour) => `${outline(colour)}<path d="${CORE}" fill="${colour}"/>`,
  unknown: (colour) => `${outline(colour)}<path d="${HATCH}" stroke="${colour}" stroke-width="1.5"/>`,
  // The same bob, bright on a full tile: seen from the corner of an eye.
  alert: (colour) =>
    `<rect width="24" height="24" rx="5" fill="${colour}"/>` +
    `<path d="${BODY}" fill="#fff" transform="translate(2.4 2.4) scale(.8)"/>`,
};

/** The address of the icon: SVG in the address itself, so that nothing has to be fetched. */
export const iconAddress = (face: IconFace): string => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${SHAPES[face](COLOURS[face])}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
};

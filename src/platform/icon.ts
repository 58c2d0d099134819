import type { Posture } from '../alerts/decide/outcome.ts';

/** What the tab's icon can say. */
export type IconFace = Posture | 'alert';

/** The bob of the mark in a 24 by 24 box: filled, half, ringed, hatched, as on the screens. Shape says it without colour. */
const BODY = 'M12 22.5 6.1 13.6A7 7 0 1 1 17.9 13.6Z';
const HALF = 'M12 22.5 6.1 13.6A7 7 0 0 1 12 2.8Z';
const CORE = 'M12 18.4 8.9 13.2A3.8 3.8 0 1 1 15.1 13.2Z';
const HATCH = 'M7.2 7.6 12.4 4M6 12.6 17 5.2M8.6 16 18.4 9.4M10.8 19.6 16.6 15.6';

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

/** The plumb bob of the logo as SVG paths in a 24 by 24 box. Filled, half, ringed or hatched: the shape tells the state without colour. */
export const BOB_SHAPE = {
  body: 'M12 22.5 6.1 13.6A7 7 0 1 1 17.9 13.6Z',
  half: 'M12 22.5 6.1 13.6A7 7 0 0 1 12 2.8Z', // the left half of the body
  core: 'M12 18.4 8.9 13.2A3.8 3.8 0 1 1 15.1 13.2Z', // inside a ringed body
  hatch: 'M7.2 7.6 12.4 4M6 12.6 17 5.2M8.6 16 18.4 9.4M10.8 19.6 16.6 15.6', // lines across the body
} as const;

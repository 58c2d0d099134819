/**
 * What is not known of a webcam, as one guess: its focal length in picture widths. Webcams span 55-78 deg of
 * horizontal view, 0.62-0.96 widths; 0.70 (71 deg) suits most [H]. Distances inherit the guess's error whole,
 * angles hardly notice it.
 */
export const FOCAL = 0.7;
export const FOCAL_ERROR = 0.1; // relative, one standard error [H]

import type { ComponentChildren } from 'preact';

/** A small drawing of things, in a room of 200 by 160. */
export const StateDrawing = ({ children }: { readonly children: ComponentChildren }) => (
  <svg class="state-drawing" viewBox="0 0 200 160" aria-hidden="true">
    {children}
  </svg>
);

/** Drawings for states without a picture. */
const Camera = () => (
  <>
    <rect class="ink" x="46" y="34" width="108" height="72" rx="14" />
    <circle class="ink" cx="100" cy="70" r="20" />
    <circle class="ink" cx="100" cy="70" r="7" />
    <path class="ink" d="M100 106v22M72 130h56" />
  </>
);

export const CameraOff = () => (
  <StateDrawing>
    <Camera />
    <path class="gap" d="M40 122 160 22" />
    <path class="accent" d="M40 122 160 22" />
  </StateDrawing>
);

export const CameraAsked = () => (
  <StateDrawing>
    <Camera />
    <circle class="accent-fill" cx="100" cy="70" r="4" />
    <path class="accent" d="M168 30v28M168 70v1" />
  </StateDrawing>
);

export const Chair = () => (
  <StateDrawing>
    <path class="ink" d="M78 30c-6 22-6 38 2 62M80 92h48M104 92v30M82 134c6-8 14-12 22-12s16 4 22 12" />
    <path class="accent-thin" d="M150 16v72" />
    <path class="accent-fill" d="M150 112 143 98A8 8 0 1 1 157 98Z" />
  </StateDrawing>
);

export const LineStill = () => (
  <StateDrawing>
    <path class="ink" d="M76 20h48" />
    <path class="accent-thin" d="M100 20v68" />
    <path class="accent-fill" d="M100 138 84 112A18 18 0 1 1 116 112Z" />
  </StateDrawing>
);

export const LineSlack = () => (
  <StateDrawing>
    <path class="ink" d="M76 20h48" />
    <path class="accent-thin" d="M100 20c2 22-12 26-8 44s20 14 10 34" />
    <path class="accent-fill" d="M128 138 84 142A18 18 0 1 1 100 112Z" transform="rotate(24 110 132)" />
    <path class="ink-thin" d="M48 148h104" />
  </StateDrawing>
);

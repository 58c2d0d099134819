import { StateDrawing } from './drawings.tsx';

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

import type { CaptureAsk } from '../../snapshots-source.ts';

/** Outline to stand in, in a box of 300 by 400: head to hip, with a plumb line through it. */
const OUTLINES: Readonly<Record<CaptureAsk['view'], string>> = {
  side: 'M150 36c28-4 48 16 46 44-1 10 8 20 10 28 1 5-8 6-9 10 1 12-2 24-16 24-8 0-12 3-11 12 30 16 38 48 38 82 0 40-12 60-10 92 1 26 6 44 4 72H108c-6-30-2-44 4-66 6-24-2-44-8-70-8-38-2-76 24-98 5-5 6-14 2-24-14-8-22-22-22-40 0-36 16-62 42-66Z',
  front:
    'M150 30c28 0 44 22 44 52 0 24-10 44-22 54 0 16 8 22 28 30 34 12 44 26 50 60l16 84c2 12-14 16-18 4l-26-78c-2 36-6 60-2 92l6 72H74l6-72c4-32 0-56-2-92l-26 78c-4 12-20 8-18-4l16-84c6-34 16-48 50-60 20-8 28-14 28-30-12-10-22-30-22-54 0-30 16-52 44-52Z',
};

export const Frame = ({ view }: Pick<CaptureAsk, 'view'>) => (
  <>
    <path class="snap-frame" d={OUTLINES[view]} />
    <path class="snap-frame-plumb" d="M150 4v392" />
  </>
);

import type { CaptureAsk } from '../source.ts';

interface Outline {
  readonly head: string;
  readonly body: string;
  readonly arms: string;
}

/** How the person is to be seen; from the side they may sit. */
export type GuideFigure = CaptureAsk['view'] | 'seated';

const HEAD_ASIDE = 'M146 92c-14-6-24-22-22-42 2-22 18-34 38-32 20 2 30 18 28 36l8 16-8 4c0 14-2 24-16 24-6 0-10 0-12 6';

/** A figure to stand or sit behind, in a box of 300 by 400: head to knee, with a plumb line through it. */
const OUTLINES: Readonly<Record<GuideFigure, Outline>> = {
  side: {
    head: HEAD_ASIDE,
    body: 'M146 92c-4 12-20 18-27 38-8 24-6 40-2 56 5 20 10 32 7 48-4 16-8 24-6 44 4 40 12 70 10 120M162 104c14 10 22 24 22 46 0 30 6 40 6 66 0 40-10 60-12 92-2 30-4 60-6 90',
    arms: 'M150 134c-6 30-2 52 6 70 10 16 26 22 42 28',
  },
  seated: {
    head: HEAD_ASIDE,
    body: 'M146 92c-4 12-20 18-27 38-8 24-6 40-2 56 5 20 6 32 2 46-4 18-2 34 12 40 14 6 40 4 80 4 10 0 14 6 14 16l-4 106M162 104c14 10 22 24 22 46 0 24 2 44 4 62 24 0 52 2 66 14 10 10 8 24 6 40l-8 132',
    arms: 'M150 134c-6 30-4 52 6 68 16 10 40 8 66 2',
  },
  front: {
    head: 'M138 92c-16-10-24-24-24-40 0-22 16-36 36-36s36 14 36 36c0 16-8 30-24 40',
    body: 'M138 92v16c-10 8-34 8-46 22M162 92v16c10 8 34 8 46 22M112 158c4 40 2 60-6 92-4 30 0 90 2 148M188 158c-4 40-2 60 6 92 4 30 0 90-2 148M150 290v108',
    arms: 'M92 130c-14 20-16 70-26 130M208 130c14 20 16 70 26 130M112 158c-4 40-8 70-22 106M188 158c4 40 8 70 22 106',
  },
};

export function PositionGuide({ figure }: { readonly figure: GuideFigure }) {
  const { head, body, arms } = OUTLINES[figure];
  return (
    <>
      <path class="snap-frame" d={head + body + arms} />
      <path class="snap-frame-plumb" d="M150 0v400" />
    </>
  );
}

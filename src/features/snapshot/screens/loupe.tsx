import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly picture: ImageBitmap;
  readonly spot: { readonly x: number; readonly y: number }; // px of the picture
  readonly width: number; // px of the picture
  readonly height: number; // px
}

const SIZE = 264; // canvas px; half of that on the screen
const ZOOM = 14; // of the picture's height that is shown: one in so many [H]

/** The picture round a landmark, enlarged, in the corner away from it. */
export function Loupe({ picture, spot, width, height }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { x, y } = spot;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || picture.width === 0) return;
    const scale = picture.height / height;
    const part = picture.height / ZOOM;
    context.clearRect(0, 0, SIZE, SIZE);
    context.drawImage(picture, x * scale - part / 2, y * scale - part / 2, part, part, 0, 0, SIZE, SIZE);
  }, [picture, x, y, height]);
  return (
    <div
      class="snap-loupe"
      data-corner={`${y < height / 2 ? 'bottom' : 'top'}-${x < width / 2 ? 'right' : 'left'}`}
      aria-hidden="true"
    >
      <canvas ref={canvas} width={SIZE} height={SIZE} />
    </div>
  );
}

import { useApp } from '../context.ts';
import { text } from '../text.ts';
import { Overlay } from './overlay.tsx';
import { useStream } from './use-stream.ts';

/** The live picture with joints and plumb line, blurred or hidden by choice. A camera is mirrored, the sample is not. */
export function LivePicture() {
  const { state } = useApp();
  const stream = state.camera.stream.value;
  const mode = state.data.settings.value.picture;
  return (
    <figure class="picture" data-mode={mode} data-mirrored={!state.camera.sample.value} aria-label={text.picture.alt}>
      <div class="picture-stage">
        {stream !== null && mode !== 'hidden' && <Moving stream={stream} />}
        {mode === 'hidden' && <p class="picture-hidden">{text.picture.hiddenNote}</p>}
        {stream === null && mode !== 'hidden' && <p class="picture-none">{text.picture.none}</p>}
        <Overlay />
      </div>
      {state.camera.sample.value && <figcaption class="sample-mark">{text.common.sample}</figcaption>}
    </figure>
  );
}

const Moving = ({ stream }: { readonly stream: MediaStream }) => (
  <video ref={useStream(stream)} class="picture-moving" autoplay muted playsinline aria-hidden="true" />
);

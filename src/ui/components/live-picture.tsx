import { useApp } from '../context.ts';
import { text } from '../text.ts';
import { skeletonLines } from '../format/skeleton.ts';
import { lazyPart } from '../lazy-screen.tsx';
import { PlumbBobShape } from './drawings.tsx';
import { useEffect, useRef } from 'preact/hooks';

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
        {stream !== null && state.calibration.baseline.value !== null && <UprightOverlay />}
        <Overlay />
      </div>
      {state.camera.sample.value && <figcaption class="sample-mark">{text.common.sample}</figcaption>}
    </figure>
  );
}

const Moving = ({ stream }: { readonly stream: MediaStream }) => (
  <video ref={useStream(stream)} class="picture-moving" autoplay muted playsinline aria-hidden="true" />
);

/** Not in the first view: there is nobody in the picture yet. */
const UprightOverlay = lazyPart(async () => (await import('./upright-overlay.tsx')).UprightOverlay);

/** Joints and plumb line of the last analysed frame. The view box is the picture in pixels. */
function Overlay() {
  const { state } = useApp();
  const pose = state.watching.pose.value;
  if (pose === null) return null;
  const { bones, joints, plumb } = skeletonLines(pose);
  const dot = pose.height / 90;
  return (
    <svg
      class="overlay"
      viewBox={`0 0 ${pose.width} ${pose.height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      {bones.map(([a, b]) => (
        <line key={`${a.x}${a.y}${b.x}${b.y}`} class="overlay-bone" x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
      ))}
      {joints.map(({ x, y }) => (
        <circle key={`${x},${y}`} class="overlay-joint" cx={x} cy={y} r={dot} />
      ))}
      {plumb !== null && (
        <>
          <line class="overlay-plumb" x1={plumb.top.x} y1={0} x2={plumb.bob.x} y2={plumb.bob.y} />
          <g
            class="bob overlay-bob always-light"
            data-posture={state.watching.outcome.value?.posture ?? 'unknown'}
            transform={`translate(${plumb.bob.x} ${plumb.bob.y}) scale(${pose.height / 280}) translate(-12 -3)`}
          >
            <PlumbBobShape posture={state.watching.outcome.value?.posture ?? 'unknown'} />
          </g>
        </>
      )}
    </svg>
  );
}

/** A ref for a video that shows `stream` while it is mounted. */
export function useStream(stream: MediaStream) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (element === null) return undefined;
    element.srcObject = stream;
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  return video;
}

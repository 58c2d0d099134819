import { useApp } from '../context.ts';
import { skeletonLines } from '../format/skeleton.ts';
import { PlumbBobShape } from './plumb-bob.tsx';

/** Joints and plumb line of the last analysed frame. The view box is the picture in pixels. */
export function Overlay() {
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

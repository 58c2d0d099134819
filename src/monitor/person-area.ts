import type { Area } from '../camera/pure/person-area.ts';
import type { KeypointName, Pose } from '../pose/pose.ts';

const HEAD = ['nose', 'left_eye', 'right_eye', 'left_ear', 'right_ear'] as const;
const SHOULDERS = ['left_shoulder', 'right_shoulder'] as const;

const meanY = ({ keypoints }: Pose, names: readonly KeypointName[]): number =>
  names.reduce((sum, name) => sum + keypoints[name].y, 0) / names.length;

/** Head and shoulders: from the crown to somewhat below the shoulders. */
export function bustArea(pose: Pose): Area {
  const { keypoints, width, height } = pose;
  const [head, shoulders] = [meanY(pose, HEAD), meanY(pose, SHOULDERS)];
  const gap = Math.max(1, shoulders - head);
  const xs = [...HEAD, ...SHOULDERS].map((name) => keypoints[name].x);
  return {
    left: (Math.min(...xs) - 0.3 * gap) / width,
    right: (Math.max(...xs) + 0.3 * gap) / width,
    top: (head - 0.9 * gap) / height,
    bottom: (shoulders + 0.6 * gap) / height,
  };
}

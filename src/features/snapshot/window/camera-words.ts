import { CAMERA_ADVICE, type CameraError, type CameraErrorKind } from '../../../camera/index.ts';

/** What to do about it, where the camera is for one picture and not for watching. */
const HELP: Readonly<Record<CameraErrorKind, string>> = {
  refused: 'Click the camera or lock sign beside the address, allow the camera, then try again.',
  dismissed: 'Try again and choose "Allow"; the picture stays on this computer.',
  absent: 'Plug one in or switch on the built-in one and try again, or choose a picture that you have.',
  busy: 'Close other programs that use the camera, such as a video call, and try again.',
  unplugged: 'Plug it in again, then try again.',
  insecure: CAMERA_ADVICE.insecure.help,
  unsupported: 'Choose a picture that you have, or open the page in a current Chrome, Edge, Firefox or Safari.',
  overconstrained: CAMERA_ADVICE.overconstrained.help,
  sample: CAMERA_ADVICE.sample.help,
};

export const MUTED =
  'The camera sends no picture. Check its cover and switch, and whether a call holds it; then try again.';

export const cameraSentence = ({ kind }: CameraError): string => `${CAMERA_ADVICE[kind].what} ${HELP[kind]}`;

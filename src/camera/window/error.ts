/** Why there is no picture from the camera, or from the sample in its place. */
export type CameraErrorKind =
  | 'refused' // the person or the system said no
  | 'dismissed' // the question was closed without an answer
  | 'absent' // no camera at all
  | 'busy' // another program holds it, or the driver failed
  | 'unplugged' // it went away while in use
  | 'insecure' // not https or localhost
  | 'unsupported' // the browser has no camera access, or the page is not allowed to have it
  | 'overconstrained' // it offers no picture size we could use
  | 'sample'; // the sample clip could not be loaded

export interface CameraAdvice {
  readonly what: string; // what happened, one sentence
  readonly help: string; // what to do about it, one sentence
}

/** What people are told, for each kind. */
export const CAMERA_ADVICE: Readonly<Record<CameraErrorKind, CameraAdvice>> = {
  refused: {
    what: 'The camera is not allowed for this page.',
    help: 'Click the camera or lock sign beside the address, allow the camera, and watching begins by itself.',
  },
  dismissed: {
    what: 'The question about the camera was closed without an answer.',
    help: 'Start again and choose "Allow"; the picture stays on this computer.',
  },
  absent: {
    what: 'No camera is connected.',
    help: 'Plug one in or switch on the built-in one; it is picked up as soon as it appears.',
  },
  busy: {
    what: 'The camera does not answer; another program may be using it.',
    help: 'Close other programs that use the camera, such as a video call; it is tried again every few seconds.',
  },
  unplugged: {
    what: 'The camera was disconnected.',
    help: 'Plug it in again; watching goes on by itself.',
  },
  insecure: {
    what: 'Browsers give the camera only to secure addresses.',
    help: 'Open the page at https:// or at http://localhost.',
  },
  unsupported: {
    what: 'This browser does not offer the camera to this page.',
    help: 'Open the page by itself in a current Chrome, Edge, Firefox or Safari.',
  },
  overconstrained: {
    what: 'The camera offers no picture that could be used.',
    help: 'Choose another camera in the settings.',
  },
  sample: {
    what: 'The sample clip could not be loaded.',
    help: 'Check that Plumbline is still being served, then start the sample again.',
  },
};

/** A failure to get or keep the camera; `message` is `what` and `help`, ready to be shown. */
export class CameraError extends Error {
  override readonly name = 'CameraError';
  readonly kind: CameraErrorKind;

  constructor(kind: CameraErrorKind, cause?: unknown) {
    const { what, help } = CAMERA_ADVICE[kind];
    super(`${what} ${help}`, { cause });
    this.kind = kind;
  }
}

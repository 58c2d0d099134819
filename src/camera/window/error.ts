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

/** A failure to get or keep the camera. */
export class CameraError extends Error {
  override readonly name = 'CameraError';
  readonly kind: CameraErrorKind;

  constructor(kind: CameraErrorKind, cause?: unknown) {
    super(`expected a picture: ${kind}`, { cause });
    this.kind = kind;
  }
}

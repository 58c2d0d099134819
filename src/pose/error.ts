/** The kind of failure: `files` and `model` can be tried again, `backend` and `inference` need a new estimator. */
export type PoseErrorKind =
  | 'files' // a file could not be read
  | 'model' // a file was read and is no model
  | 'backend' // it could not be started
  | 'inference'; // a run of a network failed

/** Every failure that leaves src/pose. */
export class PoseError extends Error {
  override readonly name = 'PoseError';
  readonly kind: PoseErrorKind;
  readonly subject: string; // the file, backend or network that it is about
  readonly detail: string; // as browser or tfjs put it

  constructor(kind: PoseErrorKind, subject: string, detail: string, options?: ErrorOptions) {
    super(`${kind}: ${subject}: ${detail}`, options);
    this.kind = kind;
    this.subject = subject;
    this.detail = detail;
  }
}

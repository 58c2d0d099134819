/** The kind of failure: `files` can be tried again, `backend` and `inference` need a new estimator. */
export type PoseErrorKind = 'files' | 'backend' | 'inference' | 'picture';

/** Every failure that leaves src/pose. The message tells what was expected and what came. */
export class PoseError extends Error {
  override readonly name = 'PoseError';
  readonly kind: PoseErrorKind;

  constructor(kind: PoseErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

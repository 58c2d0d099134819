/** What went wrong, coarse enough to decide on: `files` can be tried again, `backend` and `inference` ask for a rebuild. */
export type PoseErrorKind = 'files' | 'backend' | 'inference' | 'picture';

/** Every failure that leaves src/pose. The message says what was expected and what came. */
export class PoseError extends Error {
  override readonly name = 'PoseError';
  readonly kind: PoseErrorKind;

  constructor(kind: PoseErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

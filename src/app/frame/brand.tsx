/** The mark: a line that hangs and its bob. */
export function Mark({ size = 30 }: { readonly size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path class="mark-line" d="M16 0v14M14 14.5h4" />
      <path class="mark-bob" d="M16 31 11.4 23.6A5.75 5.75 0 1 1 20.6 23.6Z" />
    </svg>
  );
}

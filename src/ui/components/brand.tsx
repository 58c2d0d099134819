/** The mark: a line that hangs and its bob. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path class="mark-beam" d="M9 3.5h14" />
      <path class="mark-line" d="M16 3.5v13" />
      <path class="mark-bob" d="M16 29.5 11 21.4A6 6 0 1 1 21 21.4Z" />
    </svg>
  );
}

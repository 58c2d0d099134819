/** The mark: a line that hangs and its bob. */
export function Mark({ size = 30 }: { readonly size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path class="mark-line" d="M12 3h8M16 3v13" />
      <path class="mark-bob" d="M16 29.5 12.2 23.3A4.75 4.75 0 1 1 19.8 23.3Z" />
    </svg>
  );
}

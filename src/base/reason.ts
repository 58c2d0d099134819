/** The message of a thrown value: that of an error, otherwise the value as text. For developers, not for screens. */
export const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

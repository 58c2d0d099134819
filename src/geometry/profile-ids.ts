/** What is different about a body, as the person says. Several can hold at once. Stored: an id never changes. */
export const PROFILES = ['wheelchair', 'oneArm', 'spine', 'pregnancy'] as const;
export type Profile = (typeof PROFILES)[number];

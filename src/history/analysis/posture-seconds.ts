/** Measured time by posture, without away and unknown time. */
export interface PostureSeconds {
  readonly good: number; // s
  readonly watch: number; // s
  readonly poor: number; // s
}

export const NO_SECONDS: PostureSeconds = { good: 0, watch: 0, poor: 0 };
export const addPostureSeconds = (a: PostureSeconds, b: PostureSeconds): PostureSeconds => ({
  good: a.good + b.good,
  watch: a.watch + b.watch,
  poor: a.poor + b.poor,
});
export const measuredSeconds = ({ good, watch, poor }: PostureSeconds): number => good + watch + poor;
/** What is left of a day without a part of it. */
export const withoutSeconds = (whole: PostureSeconds, part: PostureSeconds): PostureSeconds => ({
  good: Math.max(0, whole.good - part.good),
  watch: Math.max(0, whole.watch - part.watch),
  poor: Math.max(0, whole.poor - part.poor),
});

/**
 * How long it takes until half have had it happen, when for some the watching ended before it could (Kaplan & Meier
 * 1958). null: fewer than half had it happen. Leaving out the others would make the wait look shorter than it is.
 */
export const medianWait = (happened: readonly number[], ended: readonly number[]): number | null => {
  const times = [...happened.map((at) => ({ at, hit: true })), ...ended.map((at) => ({ at, hit: false }))].toSorted(
    (a, b) => a.at - b.at || Number(b.hit) - Number(a.hit),
  ); // at the same time, those it happened to go first
  let surviving = 1;
  for (const [index, { at, hit }] of times.entries()) {
    if (!hit) continue;
    surviving *= 1 - 1 / (times.length - index);
    if (surviving <= 0.5 + 1e-9) return at;
  }
  return null;
};

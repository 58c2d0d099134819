/**
 * Median time to an event with right-censored observations (Kaplan & Meier 1958). `ended`: observation stopped before
 * the event. null: the event happened to fewer than half. Without the censored times the median would be too short.
 */
export const medianWait = (happened: readonly number[], ended: readonly number[]): number | null => {
  const times = [...happened.map((at) => ({ at, hit: true })), ...ended.map((at) => ({ at, hit: false }))].toSorted(
    (a, b) => a.at - b.at || Number(b.hit) - Number(a.hit),
  ); // at equal times events come before censored observations
  let surviving = 1;
  for (const [index, { at, hit }] of times.entries()) {
    if (!hit) continue;
    surviving *= 1 - 1 / (times.length - index);
    if (surviving <= 0.5 + 1e-9) return at;
  }
  return null;
};

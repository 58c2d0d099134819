/** Linear both ways between the four cells round (u, v). `at` answers every cell, also one outside its grid. */
export function bilinear(at: (column: number, row: number) => number, u: number, v: number): number {
  const left = Math.floor(u);
  const top = Math.floor(v);
  const above = at(left, top) + (u - left) * (at(left + 1, top) - at(left, top));
  const below = at(left, top + 1) + (u - left) * (at(left + 1, top + 1) - at(left, top + 1));
  return above + (v - top) * (below - above);
}

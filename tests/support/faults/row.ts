/** How the person hears of a fault. The page itself always says it too. */
export type Channel = 'title and icon' | 'notification' | 'sound';

/** One row of docs/faults.md. */
export interface FaultRow {
  readonly fault: string; // what happens
  readonly noticed: number | string; // s until it is told outside the page, as the test measures it; or why there is no such time
  readonly told: readonly Channel[] | string; // outside the page, as the test hears it; or where on the page
  readonly recovers: string; // whether it goes on by itself, and when
  readonly lost: string; // what is gone for good
  readonly untested?: string; // why no test can be had; absent: a test names this row with `fault`
}

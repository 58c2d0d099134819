/** How the person learns of a fault outside the page. The page itself always shows it too. */
export type Channel = 'title and icon' | 'notification' | 'sound';

/** One row of docs/faults.md. */
export interface FaultRow {
  readonly fault: string; // what happens
  readonly noticed: number | string; // s until it is reported outside the page, as the test measures it; or why there is no such time
  readonly told: readonly Channel[] | string; // channels outside the page, as the test observes them; or the place on the page
  readonly recovers: string; // whether and when it continues by itself
  readonly lost: string; // what is lost permanently
  readonly untested?: string; // why a test is impossible; absent: a test names this row with `fault`
}

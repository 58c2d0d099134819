import { describe, expect, it } from 'vitest';
import { movementInWords } from '../../../src/features/watch/movement/movement.tsx';
import type { ShiftCounts } from '../../../src/alerts/decide/outcome.ts';
import { minutes } from '../../../src/base/units.ts';

const said = (large: number, small: number, time: number, usual: ShiftCounts['usual'] = null) =>
  movementInWords({ last: null, hour: { large, small, time: minutes(time) }, usual }).join(' ');

describe('movement in words', () => {
  it('says no number before some minutes were measured', () => {
    expect(said(1, 0, 4)).toBe('Counting your shifts.');
  });

  it('says in how much time it was counted, until that is an hour', () => {
    expect(said(2, 0, 25)).toBe('2 shifts in the last 25 min at the desk (likely 1–3).');
    expect(said(1, 1, 60)).toBe('1 shift in the last hour (likely 0–2). 1 small one besides.');
    expect(said(0, 0, 60)).toBe('No shift in the last hour.');
  });

  it('names the own usual rate, once it is known', () => {
    expect(said(6, 8, 60, { large: 7.6, small: 9 })).toBe(
      '6 shifts in the last hour (likely 4–8). 8 small ones besides. Your usual: 8 an hour.',
    );
  });

  it('says that it is few at half the usual or less, not of what chance does', () => {
    const few = 'Fewer than usual';
    expect(said(4, 0, 60, { large: 8, small: 0 })).toContain(few);
    expect(said(5, 0, 60, { large: 8, small: 0 })).not.toContain(few);
    expect(said(0, 0, 20, { large: 8, small: 0 })).not.toContain(few); // 2.7 were to be expected
    expect(said(0, 0, 60, { large: 2, small: 0 })).not.toContain(few);
  });
});

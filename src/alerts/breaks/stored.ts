import { fresh, type Breaks } from './state.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const TIMES = ['off', 'feet', 'back', 'sat', 'dry', 'sameDesk', 'waited'] as const;
const WHAT: readonly unknown[] = ['move', 'shift', 'water', 'desk', 'even'];
const HOW: readonly unknown[] = ['away', 'feet', 'guided'];

/** Whether what was stored can be gone on from. */
export function isBreaks(stored: unknown): stored is Breaks {
  if (!isRecord(stored) || stored['version'] !== fresh().version) return false;
  const { at, last, prompt, desk, sinceShift, evenAt } = stored;
  return (
    TIMES.every((name) => Number.isFinite(stored[name])) &&
    (at === null || Number.isFinite(at)) &&
    (sinceShift === undefined || Number.isFinite(sinceShift)) &&
    (evenAt === undefined || evenAt === null || Number.isFinite(evenAt)) &&
    (desk === null || desk === 'sitting' || desk === 'standing') &&
    (last === null ||
      (isRecord(last) &&
        Number.isFinite(last['at']) &&
        Number.isFinite(last['lasted']) &&
        HOW.includes(last['how']))) &&
    (prompt === null || (isRecord(prompt) && Number.isFinite(prompt['at']) && WHAT.includes(prompt['what'])))
  );
}

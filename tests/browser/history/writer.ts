import { millis } from '../../../src/base/units.ts';
import { initialAlertState } from '../../../src/alerts/state.ts';
import { openHistory } from '../../../src/history/store/open.ts';
import { beginMinutes, foldMinute, minuteSoFar } from '../../../src/history/minute/fold-minutes.ts';
import { TEN, after, sitting } from '../../unit/history/support.ts';

/** Stands for the monitor's worker: writes minute upon minute as fast as it can, and says which are safe. */
const write = async (name: string) => {
  const opened = await openHistory({ sample: false, name, onFault: ({ kind }) => postMessage({ fault: kind }) });
  if (!opened.ok) throw opened.problem;
  const minute = minuteSoFar(foldMinute(beginMinutes(TEN), sitting(TEN, 'good', { slouch: 0.2 })).state, after(9));
  if (!minute) throw new Error('the fold gave no minute');
  for (let index = 0; ; index += 1) {
    const at = millis(TEN + index * 60_000);
    const event = { at, day: minute.day, offset: minute.offset, kind: 'suddenMovement' } as const;
    await opened.history.save({
      minutes: [{ ...minute, at }],
      events: [event],
      state: { version: 1, savedAt: at, alerts: initialAlertState() },
    });
    postMessage({ saved: index });
  }
};

addEventListener('message', ({ data }: MessageEvent<string>) => void write(data));

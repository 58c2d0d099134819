import { effect } from '@preact/signals';
import { onTestFinished } from 'vitest';
import { openSnapshots } from '../../../src/features/snapshot/window/open-snapshots.ts';
import { createAppState, type AppWriters } from '../../../src/state/create-state.ts';
import type { StoredData } from '../../../src/state/settings-store.ts';
import { defaults as defaultSettings } from '../../../src/history/records/settings.ts';
import { openHistory } from '../../../src/history/store/open.ts';
import type { AppState } from '../../../src/state/state.ts';
import type { QueuedPicture } from '../../../src/features/snapshot/pure/queue.ts';
import type { SnapshotsSource } from '../../../src/features/snapshot/source.ts';
import { goTo, screen } from '../../../src/ui/route.ts';

export interface Session {
  readonly source: SnapshotsSource;
  readonly state: AppState;
  readonly writers: AppWriters;
  readonly watching: string[]; // what was asked of the watching
}

/** The snapshot screen's source over a history in memory; on its screen until the test is over. */
export async function openSession(): Promise<Session> {
  goTo('snapshot');
  await until(() => screen.value === 'snapshot');
  const { state, writers } = createAppState(defaultSettings());
  const { history } = await openHistory({ sample: true, onFault: () => undefined });
  const stored: StoredData = { history, refresh: () => Promise.resolve(), update: () => Promise.resolve() };
  const watching: string[] = [];
  const source = await openSnapshots({
    stored,
    state,
    writers,
    watching: {
      pause() {
        watching.push('pause');
        for (const track of state.camera.stream.value?.getTracks() ?? []) track.stop();
        writers.camera.suspended();
        writers.watching.paused({ until: null, because: 'snapshot' });
      },
      resume() {
        watching.push('resume');
        writers.watching.pauseEnded();
      },
    },
  });
  onTestFinished(async () => {
    source.endCapture();
    source.cancelQueue();
    source.close();
    goTo('now');
    await until(() => screen.value === 'now'); // leaving ends the worker
  });
  return { source, state, writers, watching };
}

/** Resolves with what `read` gives as soon as it gives anything; `read` is asked again whenever a signal that it read changes. */
export const until = <T>(read: () => T | null | undefined | false): Promise<T> =>
  new Promise((resolve, reject) => {
    let stop: (() => void) | null = null;
    let done = false;
    stop = effect(() => {
      if (done) return;
      try {
        const found = read();
        if (found === null || found === undefined || found === false) return;
        done = true;
        resolve(found);
      } catch (failure) {
        done = true;
        reject(failure instanceof Error ? failure : new Error(String(failure)));
      }
      queueMicrotask(() => stop?.());
    });
  });

const isSettled = ({ state }: QueuedPicture): boolean => state.kind !== 'waiting' && state.kind !== 'measuring';

/** Every picture in the queue, once all have been looked at. */
export const settled = ({ queue }: SnapshotsSource): Promise<readonly QueuedPicture[]> =>
  until(() => queue.value.length > 0 && queue.value.every(isSettled) && queue.value);

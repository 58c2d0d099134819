import type { SnapshotFault } from './fault.ts';

/** One picture on its way. */
export interface QueuedPicture {
  readonly id: string;
  readonly name: string;
  readonly state:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'measuring' }
    | { readonly kind: 'done' } // can be opened
    | { readonly kind: 'nobody' } // no person was found
    | { readonly kind: 'failed'; readonly fault: SnapshotFault };
}

/** In the order in which the pictures were handed in. */
export type Queue = readonly QueuedPicture[];

export const queued = (queue: Queue, names: readonly Pick<QueuedPicture, 'id' | 'name'>[]): Queue => [
  ...queue,
  ...names.map(({ id, name }): QueuedPicture => ({ id, name, state: { kind: 'waiting' } })),
];

/** The next one to measure; null while another is being measured, and when none waits. */
export const nextOf = (queue: Queue): QueuedPicture | null =>
  queue.some(({ state }) => state.kind === 'measuring')
    ? null
    : (queue.find(({ state }) => state.kind === 'waiting') ?? null);

/** One that was removed meanwhile stays removed. */
export const withState = (queue: Queue, id: string, state: QueuedPicture['state']): Queue =>
  queue.map((one) => (one.id === id ? { ...one, state } : one));

export const withoutWaiting = (queue: Queue): Queue => queue.filter(({ state }) => state.kind !== 'waiting');

export const without = (queue: Queue, id: string): Queue => queue.filter((one) => one.id !== id);

export const isBusy = (queue: Queue): boolean =>
  queue.some(({ state }) => state.kind === 'waiting' || state.kind === 'measuring');

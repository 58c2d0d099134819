/** One picture on its way, in the order it was handed in. */
export interface Queued {
  readonly id: string;
  readonly name: string;
  readonly state:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'looking' }
    | { readonly kind: 'done' }
    | { readonly kind: 'nobody' }
    | { readonly kind: 'failed'; readonly why: string };
}

export type Queue = readonly Queued[];

export const queued = (queue: Queue, names: readonly Pick<Queued, 'id' | 'name'>[]): Queue => [
  ...queue,
  ...names.map(({ id, name }): Queued => ({ id, name, state: { kind: 'waiting' } })),
];

/** The one to look at now; null while another is being looked at, and when none waits. */
export const nextOf = (queue: Queue): Queued | null =>
  queue.some(({ state }) => state.kind === 'looking')
    ? null
    : (queue.find(({ state }) => state.kind === 'waiting') ?? null);

/** One that was removed meanwhile stays removed. */
export const withState = (queue: Queue, id: string, state: Queued['state']): Queue =>
  queue.map((one) => (one.id === id ? { ...one, state } : one));

export const withoutWaiting = (queue: Queue): Queue => queue.filter(({ state }) => state.kind !== 'waiting');

export const without = (queue: Queue, id: string): Queue => queue.filter((one) => one.id !== id);

export const isBusy = (queue: Queue): boolean =>
  queue.some(({ state }) => state.kind === 'waiting' || state.kind === 'looking');

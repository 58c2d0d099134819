import { computed, type ReadonlySignal } from '@preact/signals';
import { addressOf, hash } from '../../ui/route.ts';

/** What the address names below '#/snapshot'. */
export type SnapshotAddress =
  | { readonly kind: 'main' } // taking, dropping, the open one, the saved ones
  | { readonly kind: 'report'; readonly id: string }
  | { readonly kind: 'compare'; readonly first: string; readonly second: string }
  | { readonly kind: 'trend' };

export const SNAPSHOT_ADDRESS = addressOf('snapshot');
export const TREND_ADDRESS = `${SNAPSHOT_ADDRESS}/trend`;
export const reportAddress = (id: string): string => `${SNAPSHOT_ADDRESS}/report/${encodeURIComponent(id)}`;
export const compareAddress = (first: string, second: string): string =>
  `${SNAPSHOT_ADDRESS}/compare/${encodeURIComponent(first)}/${encodeURIComponent(second)}`;

const decoded = (part: string | undefined): string => {
  try {
    return decodeURIComponent(part ?? '');
  } catch {
    return ''; // an incomplete escape sequence: no id
  }
};

/** Anything unknown, or with a part missing, is the main address. */
export function addressIn(hash: string): SnapshotAddress {
  const [, screen, kind, ...rest] = hash.split('/');
  const [first = '', second = ''] = rest.map(decoded);
  if (screen !== 'snapshot') return { kind: 'main' };
  if (kind === 'report' && first !== '') return { kind, id: first };
  if (kind === 'compare' && first !== '' && second !== '') return { kind, first, second };
  return { kind: kind === 'trend' ? kind : 'main' };
}

export const snapshotAddress: ReadonlySignal<SnapshotAddress> = computed(() => addressIn(hash.value));

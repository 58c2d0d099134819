import type { NightlyFault } from '../../history/records/nightly.ts';
import type { NightlyBackup } from '../../state/state.ts';
import { withDetail } from './say-trouble.ts';
import { text } from './text.ts';

/** Why the nightly backup could not be made, and what helps. `folder`: its name. */
export function sayNightlyFault({ code, detail }: NightlyFault, folder: string): string {
  if (code === 'bulky') return text.history.bulky;
  if (code === 'failed') return withDetail(text.nightly.failed({ folder }), detail);
  return text.nightly[code]({ folder });
}

/** What one click mends: the browser asks again, a folder is chosen, or it is tried again once the person has made room. */
const MENDS = {
  lapsed: 'allow',
  blocked: 'choose',
  gone: 'choose',
  full: 'again',
  bulky: 'again',
  failed: 'again',
} as const satisfies Record<NightlyFault['code'], string>;

export const mendsByChoosing = ({ code }: NightlyFault): boolean => MENDS[code] === 'choose';

interface MendProps {
  readonly nightly: NightlyBackup;
  readonly fault: NightlyFault;
  readonly small?: boolean;
}

/** The button that mends `fault`. */
export const MendNightly = ({ nightly, fault, small = false }: MendProps) => (
  <button
    type="button"
    class={small ? 'button button-small' : 'button'}
    disabled={nightly.busy}
    onClick={() => void (mendsByChoosing(fault) ? nightly.choose() : nightly.folder?.again())}
  >
    {text.nightly[MENDS[fault.code]]}
  </button>
);

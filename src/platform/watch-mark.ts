import { millis, type Millis } from '../base/units.ts';

/** The tab's own memory: it outlives a reload, a discarded tab and a restored browser session, and ends with the tab. */
const KEY = 'plumbline-watching';

/** That this tab watched when its page was last alive. */
export interface WatchMark {
  readonly at: Millis; // epoch, when it was last known to watch
  readonly paused: boolean; // the person had paused it: it must not begin by itself
}

/** Null removes the mark. A browser that keeps nothing has none. */
export function setWatchMark(mark: WatchMark | null): void {
  try {
    if (mark === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, `${mark.at} ${mark.paused ? 'paused' : 'watching'}`);
  } catch {
    // storage is switched off: a reload will then end the watching without a word, as in any page
  }
}

export function readWatchMark(): WatchMark | null {
  try {
    const [, at, how] = /^(\d+) (paused|watching)$/.exec(sessionStorage.getItem(KEY) ?? '') ?? [];
    return at === undefined ? null : { at: millis(Number(at)), paused: how === 'paused' };
  } catch {
    return null; // as above
  }
}

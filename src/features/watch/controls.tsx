import type { LastBreak } from '../../alerts/breaks/state.ts';
import { millis, minutes, type Millis } from '../../base/units.ts';
import { Menu } from '../../ui/components/menu.tsx';
import { useApp } from '../../ui/context.ts';
import { addressOf } from '../../ui/route.ts';
import { tomorrow, durationInBrief } from '../../ui/format/time.ts';
import { currentWarning } from '../../ui/view/interruptions.ts';
import type { AppState } from '../../state/state.ts';
import { lazyPart } from '../../ui/lazy-screen.tsx';
import { needsBaseline } from './view/headline.ts';
import { text as shared } from '../../ui/text.ts';
import { text } from './text.ts';
import { PAUSE_MINUTES, SNOOZE_MINUTES } from '../../alerts/snooze.ts';

const MiniOffer = lazyPart(async () => (await import('./mini/mini-offer.tsx')).MiniOffer);

/** The buttons of the Now screen. While another tab watches, only those that it carries out are shown. */
export function Controls() {
  const { state, actions } = useApp();
  const words = text.controls;
  const inMinutes = (count: number) => millis(state.app.now.value + minutes(count));
  const lastBreak = state.reminders.lastBreak.value;
  const otherTab = state.app.otherTab.value;
  const snoozed = (state.watching.outcome.value?.quietUntil ?? null) !== null;
  const away = state.watching.monitor.value === 'away'; // nobody is there to use them
  const warned = currentWarning(state) !== null; // the warning has the same buttons
  return (
    <div class="watch-controls">
      {!away && !warned && (
        <button type="button" class="button" onClick={() => actions.orderReminder('beginReset')}>
          {shared.common.reset}
        </button>
      )}
      {!away && (
        <button type="button" class="button" onClick={() => actions.pause(null, 'call')}>
          {words.inCall}
        </button>
      )}
      <Menu
        label={words.pause}
        title={words.pauseTitle}
        items={[
          ...PAUSE_MINUTES.map((count) => ({
            label: durationInBrief(minutes(count)),
            act: () => actions.pause(inMinutes(count), 'person'),
          })),
          { label: words.untilResumed, act: () => actions.pause(null, 'person') },
        ]}
      />
      {snoozed ? (
        <button type="button" class="button" onClick={() => actions.wake()}>
          {words.wake}
        </button>
      ) : (
        !away &&
        !warned && (
          <Menu
            label={words.snooze}
            title={words.snoozeTitle}
            items={[
              ...SNOOZE_MINUTES.map((count) => ({
                label: durationInBrief(minutes(count)),
                act: () => actions.snooze(inMinutes(count)),
              })),
              { label: words.tomorrow, act: () => actions.snooze(tomorrow(state.app.now.value)) },
            ]}
          />
        )
      )}
      {!otherTab && state.app.mini.value !== 'unsupported' && (
        <button type="button" class="button" onClick={() => actions.openMini()}>
          {state.app.mini.value === 'open' ? text.controls.closeMini : text.controls.openMini}
        </button>
      )}
      {!otherTab && !needsBaseline(state) && (
        <a class="button" href={addressOf('calibrate')}>
          {shared.common.calibrate}
        </a>
      )}
      {!otherTab && (
        <button type="button" class="button button-plain" onClick={() => actions.stop()}>
          {shared.common.stop}
        </button>
      )}
      {mayOfferMini(state) && <MiniOffer />}
      {lastBreak !== null && <p class="last-break">{lastBreakInWords(lastBreak, state.app.now.value)}</p>}
    </div>
  );
}

/** Once, to those who have calibrated; the settings have it as well. */
const mayOfferMini = (state: AppState): boolean =>
  state.app.miniByItself.value &&
  state.data.settings.value.miniByItself === 'unasked' &&
  !(needsBaseline(state) || state.camera.sample.value || state.app.otherTab.value);

/** 'Last break 12 min ago, after 52 min with about 6 large shifts'. */
function lastBreakInWords({ at, how, before }: LastBreak, now: Millis): string {
  const ago = millis(now - at);
  const { lastBreakNow, lastBreakAgo, lastBreakBefore } = text.controls;
  const last = ago < minutes(1) ? lastBreakNow({ how }) : lastBreakAgo({ how, length: durationInBrief(ago) });
  if (before === undefined || before.sat < minutes(1)) return last;
  return lastBreakBefore({ last, length: durationInBrief(before.sat), large: before.large });
}

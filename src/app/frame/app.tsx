import { whenLoaded } from '../../base/async.ts';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Header } from './header.tsx';
import { stateInWords } from '../../features/watch/view/headline.ts';
import { text as shared } from '../../ui/text.ts';
import { SnapshotsProvider, type SnapshotsState } from '../../features/snapshot/state.ts';
import { useApp, AppProvider, type AppContext } from '../../ui/context.ts';
import { addressOf, screen, type Screen } from '../../ui/route.ts';
import { renamePage } from '../../platform/page-title.ts';
import { lazyPart, lazyScreen } from '../../ui/lazy-screen.tsx';
import { NowScreen } from '../../features/watch/now.tsx';
import { WelcomeScreen } from './welcome.tsx';
import { text } from '../text.ts';
import { currentPrompt, currentWarning } from '../../ui/view/interruptions.ts';
import { followProfiles } from '../../ui/profiles/profile-words.ts';

const CalibrateScreen = lazyScreen(
  async () => (await import('../../features/calibrate/calibrate.tsx')).CalibrateScreen,
);
const SettingsScreen = lazyScreen(
  async () => (await import('../../features/settings/settings.tsx')).SettingsScreen,
  'settings',
);
const SnapshotScreen = lazyScreen(
  async () => (await import('../../features/snapshot/screens/snapshot.tsx')).SnapshotScreen,
  'snapshot',
);
const LearnScreen = lazyScreen(async () => (await import('../../features/learn/learn.tsx')).LearnScreen, 'learn');
const TrendsScreen = lazyScreen(async () => (await import('../../features/trends/trends.tsx')).TrendsScreen, 'trends');
const RangeDiary = lazyScreen(async () => (await import('../../features/diary/range.tsx')).RangeDiary, 'diary');
const DayDiary = lazyScreen(async () => (await import('../../features/diary/day.tsx')).DayDiary, 'diary');
const ComfortFirst = lazyScreen(
  async () => (await import('../../features/diary/comfort-first.tsx')).ComfortFirst,
  'diary',
);
const ComfortNow = lazyPart(async () => (await import('../../features/diary/comfort-first.tsx')).ComfortNow, 'diary');
const WeeklyCard = lazyPart(async () => (await import('../../features/trends/trends.tsx')).WeeklyCard, 'trends');
const SnapshotTrend = lazyScreen(
  async () => (await import('../../features/snapshot/saved/trend-charts.tsx')).SnapshotTrendSection,
  'snapshot',
);
const ResetScreen = lazyScreen(async () => (await import('../../features/reminders/reset.tsx')).ResetScreen);

const DIARY = { range: RangeDiary, day: DayDiary, first: ComfortFirst };

interface Parts extends AppContext {
  readonly snapshots: SnapshotsState;
}

/** Mounts the page, which follows the state. Returns a function that unmounts it. */
export function mountApp(root: Element, { state, actions, snapshots }: Parts): () => void {
  render(
    <AppProvider value={{ state, actions }}>
      <SnapshotsProvider value={snapshots}>
        <App />
      </SnapshotsProvider>
    </AppProvider>,
    root,
  );
  const stop = followProfiles(state.data.settings);
  return () => {
    stop();
    render(null, root);
  };
}

const importBars = () => import('./bars.tsx');
const Bars = lazyPart(async () => (await importBars()).Bars);
const Suggestion = lazyPart(async () => (await import('../../features/reminders/suggestion.tsx')).Suggestion);

function App() {
  const { state } = useApp();
  const main = useRef<HTMLElement>(null);
  useEffect(() => keepPlace(main.current?.parentElement ?? document.body), []);
  useEffect(() => renamePage(document, titleOf(screen.value)), [screen.value]);
  return (
    <>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault(); // the hash names the screen
          main.current?.focus();
        }}
      >
        {text.skip}
      </a>
      <Header />
      <div aria-live="polite">
        {(state.camera.sample.value ||
          state.app.otherTab.value ||
          state.app.unkept.value ||
          state.data.nightly.value?.told ||
          state.app.notice.value) && <Bars />}
      </div>
      <AlertBanner />
      {currentPrompt(state) !== null && <Suggestion />}
      <main ref={main} id="main" tabIndex={-1}>
        <CurrentScreen main={main} />
      </main>
      <footer class="footer">
        <span>{text.wellness}</span>
        <a href={`${addressOf('settings')}/about`}>{text.limits}</a>
      </footer>
      <Announcer />
    </>
  );
}

/** *Now* has the name of the page alone: it is what the tab is open for. */
const titleOf = (of: Screen): string =>
  of === 'now' ? text.name : text.titled({ screen: text.screens[of], name: text.name });

/** Focus and scrolling outlast what the page does. Loaded after the first view. */
function keepPlace(root: Element): () => void {
  let stops: readonly (() => void)[] = [];
  let over = false;
  const begin = async () => {
    const [{ keepFocus }, { keepScroll }] = await Promise.all([import('./keep-focus.ts'), import('./keep-scroll.ts')]);
    whenLoaded(importBars(), () => undefined); // the first of them comes at once after a click
    if (!over) stops = [keepFocus(root), keepScroll(root)];
  };
  begin().catch(() => undefined); // without them the page works as browsers have it
  return () => {
    over = true;
    for (const stop of stops) stop();
  };
}

function CurrentScreen({ main }: { readonly main: { readonly current: HTMLElement | null } }) {
  const { state } = useApp();
  const current = screen.value;
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false; // after loading, the focus stays where the browser put it
      return;
    }
    main.current?.focus({ preventScroll: true });
  }, [current]);
  if (current === 'snapshot') return <SnapshotScreen />;
  if (current === 'learn') return <LearnScreen />;
  if (current === 'calibrate') return <CalibrateScreen />;
  if (current === 'trends') return <TrendsScreen snapshots={SnapshotTrend} diary={DIARY} />;
  if (current === 'settings') return <SettingsScreen />;
  if (state.reminders.reset.value !== null) return <ResetScreen />;
  const { weekly, welcomed } = state.data.settings.value;
  const firstVisit = !welcomed && state.watching.monitor.value === 'off' && state.camera.trouble.value === null;
  return firstVisit ? (
    <WelcomeScreen />
  ) : (
    <>
      {weekly.note && !weekly.dismissed && <WeeklyCard onNow />}
      <NowScreen comfort={ComfortNow} />
    </>
  );
}

/** Announces changes of state to screen readers. Warnings have their own live region. */
function Announcer() {
  const { state } = useApp();
  const monitor = state.watching.monitor.value;
  return (
    <p class="unseen" aria-live="polite">
      {monitor === 'watching' ? stateInWords(state).title : shared.monitorStates[monitor]}
    </p>
  );
}

/** Loaded when watching starts, so that the first warning does not wait for it. */
const WarningCard = lazyPart(
  async () => (await import('../../features/watch/warning-card/warning-card.tsx')).WarningCard,
);

/** Shows the current warning on every screen, until the posture has improved. */
function AlertBanner() {
  const warning = currentWarning(useApp().state);
  return warning === null ? null : <WarningCard warning={warning} />;
}

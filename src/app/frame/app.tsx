import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { AlertBanner } from '../../features/watch/alert-banner.tsx';
import { Announcer } from './announcer.tsx';
import { OtherTabBar } from './other-tab-bar.tsx';
import { Header } from './header.tsx';
import { Notice } from './notice.tsx';
import { SampleBar } from './sample-bar.tsx';
import { SnapshotsProvider, type SnapshotsState } from '../../features/snapshot/state.ts';
import { Suggestion } from '../../features/reminders/suggestion.tsx';
import { useApp, Wiring, type Wired } from '../../ui/context.ts';
import { addressOf, screen } from '../../ui/route.ts';
import { later } from '../../ui/lazy-screen.tsx';
import { NowScreen } from '../../features/watch/now.tsx';
import { WelcomeScreen } from './welcome.tsx';
import { text } from '../text.ts';

const CalibrateScreen = later(async () => (await import('../../features/calibrate/calibrate.tsx')).CalibrateScreen);
const SettingsScreen = later(async () => (await import('../../features/settings/settings.tsx')).SettingsScreen);
const SnapshotScreen = later(async () => (await import('../../features/snapshot/screens/snapshot.tsx')).SnapshotScreen);
const LearnScreen = later(async () => (await import('../../features/learn/learn.tsx')).LearnScreen);
const TrendsScreen = later(async () => (await import('../../features/trends/trends.tsx')).TrendsScreen);
const SnapshotTrend = later(
  async () => (await import('../../features/snapshot/saved/trend-section.tsx')).SnapshotTrendSection,
);
const ResetScreen = later(async () => (await import('../../features/reminders/reset.tsx')).ResetScreen);

interface Parts extends Wired {
  readonly snapshots: SnapshotsState;
}

/** Draws the whole page into `root`; from then on it follows the state by itself. The answer takes it away again. */
export function mountApp(root: Element, { state, actions, snapshots }: Parts): () => void {
  render(
    <Wiring value={{ state, actions }}>
      <SnapshotsProvider value={snapshots}>
        <App />
      </SnapshotsProvider>
    </Wiring>,
    root,
  );
  return () => render(null, root);
}

function App() {
  const main = useRef<HTMLElement>(null);
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
      <SampleBar />
      <OtherTabBar />
      <Notice />
      <AlertBanner />
      <Suggestion />
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

function CurrentScreen({ main }: { readonly main: { readonly current: HTMLElement | null } }) {
  const { state } = useApp();
  const current = screen.value;
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false; // the page's own load leaves the focus where the browser puts it
      return;
    }
    main.current?.focus({ preventScroll: true });
    globalThis.scrollTo(0, 0);
  }, [current]);
  if (current === 'snapshot') return <SnapshotScreen />;
  if (current === 'learn') return <LearnScreen />;
  if (current === 'calibrate') return <CalibrateScreen />;
  if (current === 'trends') return <TrendsScreen snapshots={SnapshotTrend} />;
  if (current === 'settings') return <SettingsScreen />;
  if (state.reminders.reset.value !== null) return <ResetScreen />;
  const firstVisit =
    !state.data.settings.value.welcomed &&
    state.watching.monitor.value === 'off' &&
    state.camera.trouble.value === null;
  return firstVisit ? <WelcomeScreen /> : <NowScreen />;
}

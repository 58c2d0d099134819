import '../styles/settings.css';
import { SETTINGS } from '../words/settings.ts';
import { About } from './settings/about.tsx';
import { AlertChoices } from './settings/alerts.tsx';
import { BreakChoices } from './settings/breaks.tsx';
import { CameraChoices } from './settings/camera.tsx';
import { ChannelChoices } from './settings/channels.tsx';
import { Data } from './settings/data.tsx';
import { Look } from './settings/look.tsx';
import { MeasureChoices } from './settings/measures.tsx';
import { QuietChoices } from './settings/quiet.tsx';
import { useDeepLink } from './use-deep-link.ts';

/** Everything that can be chosen, on one sheet; `#/settings/about` opens it at that section. */
export function SettingsScreen() {
  useDeepLink('settings');
  return (
    <div class="settings">
      <header class="settings-head">
        <h1>{SETTINGS.title}</h1>
        <p class="lead">{SETTINGS.lead}</p>
      </header>
      <CameraChoices />
      <AlertChoices />
      <ChannelChoices />
      <QuietChoices />
      <BreakChoices />
      <MeasureChoices />
      <Look />
      <Data />
      <About />
    </div>
  );
}

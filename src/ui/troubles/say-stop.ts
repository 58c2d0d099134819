import type { SystemNotification } from '../../platform/notifications.ts';
import { text as cameraText } from '../camera-trouble/text.ts';
import { sayMonitorTrouble } from './say-trouble.ts';
import type { Stop } from './stops.ts';
import { text } from './text.ts';

const bodyOf = (stop: Stop): string => {
  if (stop.kind !== 'failed') return text.stopped[stop.kind];
  const { why } = stop;
  return why.kind === 'camera' ? cameraText[why.error].lead : (sayMonitorTrouble(why) ?? text.stopped.failed);
};

/** Why nothing is measured any more, as the system shows it while the tab is hidden. */
export const sayStop = (stop: Stop): SystemNotification => ({
  title: stop.kind === 'stalled' || stop.kind === 'dark' ? text.stopped.blindTitle : text.stopped.title,
  body: bodyOf(stop),
  actions: [],
});

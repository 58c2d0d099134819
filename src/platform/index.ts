/** The window's ways to reach the person and the browser around it. */
export { createChannels, type Channels, type ChannelSettings, type Delivery } from './delivery.ts';
export {
  askForNotifications,
  createNotifier,
  notificationState,
  type ActionName,
  type NotificationState,
  type Notifier,
  type ShowResult,
} from './notifications.ts';
export { openTabChannel, type TabChannel } from './tab-channel.ts';
export { createChime, type Chime, type PlayResult } from './sound.ts';
export { createTabSigns, type TabFace, type TabSigns } from './title-icon.ts';
export { isWatchedAnywhere, takeWatchLock, whenWatchLockFree, type LockResult, type WatchLock } from './locks.ts';
export { askForPersistence, persistence, storageUse, type Persistence, type StorageUse } from './persistence.ts';
export type { UpdateOffer } from './offline.ts'; // its code is loaded when watching has begun
export { hasMiniWindow, openMiniWindow, type MiniWindow } from './mini-window.ts';
export { beforeLeaving, followVisibility } from './visibility.ts';

// Part of the service worker (vite.config.ts, workbox.importScripts): a click on a notification brings back the tab
// that watches, and tells it what was clicked. src/platform/notifications.ts hears it.
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const reach = async () => {
    const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    for (const tab of tabs) tab.postMessage({ plumblineNotification: event.action || 'open' });
    if (event.action) return; // snoozing is no reason to change what is on the screen
    const tab = tabs[0];
    if (tab) await tab.focus();
    else await self.clients.openWindow('/');
  };
  event.waitUntil(reach());
});

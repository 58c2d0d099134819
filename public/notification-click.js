// Part of the service worker (vite.config.ts, workbox.importScripts): a click on a notification brings back the tab
// that showed it, which is the one that watches, and tells all tabs what was clicked. src/platform/notifications.ts hears it.
const ANSWER_WITHIN = 1000; // ms: a browser lets a click bring up a tab for a few seconds

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const shownBy = event.notification.data?.shownBy;

  /** Tells a tab what was clicked. Resolves to the tab if it showed the notification; rejects when it did not, or is frozen. */
  const tell = (tab) =>
    new Promise((resolve, reject) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => (data === true ? resolve(tab) : reject());
      setTimeout(reject, ANSWER_WITHIN);
      tab.postMessage({ plumblineNotification: event.action || 'open', shownBy }, [port2]);
    });

  const reach = async () => {
    const all = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const tabs = all.filter(({ url }) => url.startsWith(self.registration.scope)); // others of this origin are not Plumbline's
    const shown = Promise.any(tabs.map(tell)).catch(() => tabs[0]);
    if (event.action) return; // snoozing is no reason to change what is on the screen
    const tab = await shown;
    if (tab) await tab.focus();
    else await self.clients.openWindow(self.registration.scope);
  };
  event.waitUntil(reach());
});

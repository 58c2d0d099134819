import type { MonitorNotice } from '../monitor/notice.ts';

/** Something to tell beside the watching, as a code: `src/ui/troubles` words it. A string is a sentence of a feature's own catalogue. */
export type AppNotice =
  | MonitorNotice
  | { readonly kind: 'otherCamera'; readonly name: string } // the one that was chosen has gone; '': the browser does not name it
  | { readonly kind: 'tabStuck' } // the tab that watches does not let go
  | { readonly kind: 'notShown' } // the system did not show a notification
  | string;

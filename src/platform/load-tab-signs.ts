import type { TabSigns } from './tab-signs.ts';

/** The tab's signs, loaded at their first use: the first view is drawn without them. */
export function loadTabSigns(page: Document): Pick<TabSigns, 'show'> {
  let signs: TabSigns | null = null;
  let isLoading = false;
  let latest: Parameters<TabSigns['show']>;
  const load = async () => {
    isLoading = true;
    try {
      const { createTabSigns } = await import('./tab-signs.ts');
      signs = createTabSigns(page);
      signs.show(...latest);
    } catch {
      isLoading = false; // the server is gone and nothing is stored yet: the next change tries again
    }
  };
  return {
    show(...face) {
      latest = face;
      if (signs !== null) signs.show(...face);
      else if (!isLoading) void load();
    },
  };
}

const titles = new WeakMap<Document, string>();

/** The page's title while nothing is told by it: 'Trends · Plumbline'. */
export const ownTitle = (page: Document): string => {
  const title = titles.get(page) ?? page.title;
  titles.set(page, title);
  return title;
};

/** Another screen is shown. What stands before the page's own title, a sign or a warning, stays. */
export function renamePage(page: Document, to: string): void {
  const before = ownTitle(page);
  titles.set(page, to);
  if (page.title.endsWith(before)) page.title = page.title.slice(0, page.title.length - before.length) + to;
}

/** Paper is light: charts are drawn anew for it, and back afterwards. For an effect: answers how to stop. */
export function printInLight(): () => void {
  const { dataset } = document.documentElement;
  let before: string | undefined;
  const begin = () => {
    before = dataset['theme'];
    dataset['theme'] = 'light';
  };
  const end = () => {
    dataset['theme'] = before ?? 'auto';
  };
  globalThis.addEventListener('beforeprint', begin);
  globalThis.addEventListener('afterprint', end);
  return () => {
    globalThis.removeEventListener('beforeprint', begin);
    globalThis.removeEventListener('afterprint', end);
  };
}

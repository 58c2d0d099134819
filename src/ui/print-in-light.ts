/** Uses the light theme while printing: charts are drawn again for it. Returns a function that stops it, for `useEffect`. */
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

import { useLayoutEffect, useState } from 'preact/hooks';

const filesOf = (data: DataTransfer | null): readonly File[] => [...(data?.files ?? [])];
const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** Takes pictures that are dropped anywhere on the page or pasted into it while the caller is shown. Returns whether some are held over it. */
export function useFiles(add: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useLayoutEffect(() => {
    let depth = 0; // a new element is entered before the last one is left
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const above = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault(); // else the browser would open the file
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      add(filesOf(event.dataTransfer));
    };
    const paste = (event: ClipboardEvent) => {
      const files = filesOf(event.clipboardData);
      if (files.length === 0) return; // words, into a note
      event.preventDefault();
      add(files);
    };
    const listeners = new AbortController();
    const { signal } = listeners;
    document.addEventListener('dragenter', enter, { signal });
    document.addEventListener('dragover', above, { signal });
    document.addEventListener('dragleave', leave, { signal });
    document.addEventListener('drop', drop, { signal });
    document.addEventListener('paste', paste, { signal });
    return () => listeners.abort();
  }, [add]);
  return over;
}

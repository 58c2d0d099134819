/** Between the tabs and windows of this origin that run the same kind of thing. What is told is never heard by the teller. */
export interface TabChannel<T> {
  tell(message: T): void;
  close(): void;
}

/** `understands` lets through what this program knows; another version may say other things. */
export const openTabChannel = <T>(
  name: string,
  understands: (message: unknown) => message is T,
  listen: (message: T) => void,
): TabChannel<T> => {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (understands(data)) listen(data);
  });
  return {
    tell: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
};

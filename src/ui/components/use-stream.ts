import { useEffect, useRef } from 'preact/hooks';

/** A video that shows `stream` for as long as it is drawn. */
export function useStream(stream: MediaStream) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (element === null) return undefined;
    element.srcObject = stream;
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  return video;
}

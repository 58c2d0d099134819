import { useEffect, useRef } from 'preact/hooks';

/** A ref for a video that shows `stream` while it is mounted. */
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

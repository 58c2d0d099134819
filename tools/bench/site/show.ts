/** A playing, muted video of the stream, in the page. */
export async function show(stream: MediaStream): Promise<HTMLVideoElement> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  document.body.append(video);
  await video.play();
  return video;
}

/** The same signals as the app's root gives, for the same harness. */
export const say = (name: string, value: string | number): void => {
  document.documentElement.dataset[name] = String(value);
};

/** Time for the browser to start the download before its object URL is revoked. [H] */
const GRACE = 60_000; // ms

/** Downloads `content` under `name`. Call it soon after a click: browsers require a user gesture. */
export const saveFile = (content: Blob, name: string): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), GRACE);
};

/** How long the browser may take to begin writing a download before its address is given back. [H] */
const GRACE = 60_000; // ms

/** Offers `content` as a download. Must be called soon after a click: browsers want to know that somebody asked for it. */
export const saveFile = (content: Blob, name: string): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), GRACE);
};

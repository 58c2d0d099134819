/**
 * The requested port. Throws with a message that says why it is not one.
 * @param {string | undefined} text of the variable PORT
 * @param {number} otherwise where none is requested
 */
export function wantedPort(text, otherwise) {
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`PORT is "${text}", which is not a port: take a whole number from 1 to 65535.`);
}

/**
 * Why a port cannot be listened at, and what to do.
 * @param {unknown} error as it was thrown
 * @param {number} port
 */
export function explained(error, port) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken, perhaps by Plumbline itself in another terminal. Close that, or choose another with PORT, as in PORT=${port < 65535 ? port + 1 : port - 1}.`;
  if (code === 'EACCES') return `This machine does not let you use port ${port}: choose one above 1023 with PORT.`;
  return message;
}

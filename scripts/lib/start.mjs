import { build, DIST, install } from './project.mjs';

const DEFAULT_PORT = 4173;

/** The requested port, or a message that says why it is not valid. */
function wantedPort(text) {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`PORT is "${text}", which is not a port: take a whole number from 1 to 65535.`);
}

function explained(error, port) {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is taken, perhaps by Plumbline itself in another terminal. Close that, or choose another: PORT=${port + 1} npm start`;
  if (error.code === 'EACCES')
    return `This machine does not let you use port ${port}: choose one above 1023 with PORT.`;
  return error.message;
}

export async function start() {
  let port = DEFAULT_PORT;
  try {
    port = wantedPort(process.env.PORT);
    install();
    build();
    const { serve } = await import('./server.mjs'); // only now: in a bare clone its packages have just been installed
    const server = await serve(DIST, port);
    console.log(`Plumbline is at ${server.origin} (only on this machine). Ctrl+C stops it.`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.close());
  } catch (error) {
    console.error(explained(error, port));
    process.exitCode = 1;
  }
}

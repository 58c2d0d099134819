import { explained, wantedPort } from './port.mjs';
import { build, DIST, install } from './project.mjs';

const DEFAULT_PORT = 4173;

export async function start() {
  let port = DEFAULT_PORT;
  try {
    port = wantedPort(process.env.PORT, DEFAULT_PORT);
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

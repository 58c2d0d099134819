// What the container runs: serves dist/ as it is, on one address. `HOST` and `PORT` say where. Builds and installs nothing.
import { env, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { explained, wantedPort } from './lib/port.mjs';
import { serve } from './lib/server.mjs';

const DEFAULT_PORT = 8080;
const host = env.HOST || '0.0.0.0';
let port = DEFAULT_PORT;
try {
  port = wantedPort(env.PORT, DEFAULT_PORT);
  const server = await serve(fileURLToPath(new URL('../dist', import.meta.url)), port, host);
  console.log(`Plumbline listens at ${host}:${server.port}`);
  // In a container this is process 1, for which the system does not handle these signals.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.close().then(() => exit(0)));
} catch (error) {
  console.error(explained(error, port));
  exit(1);
}

// What the container runs: serves dist/ as it is, on one address. `HOST` and `PORT` say where. Builds and installs nothing.
import { env, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { serve } from './lib/server.mjs';

const host = env.HOST ?? '0.0.0.0';
const server = await serve(fileURLToPath(new URL('../dist', import.meta.url)), Number(env.PORT ?? 8080), host);
console.log(`Plumbline listens at ${host}:${server.port}`);
// In a container this is process 1, for which the system does not handle these signals.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.close().then(() => exit(0)));

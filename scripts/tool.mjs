// Runs a TypeScript tool in Node through Vite, so that it uses the same modules and aliases as the app:
//   node scripts/tool.mjs tools/analyze.ts ARGS...
import { createServer } from 'vite';

const [entry, ...args] = process.argv.slice(2);
const server = await createServer({
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true, include: [] },
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
});
try {
  const { main } = await server.ssrLoadModule(`/${entry}`);
  process.exitCode = await main(args);
} finally {
  await server.close();
}

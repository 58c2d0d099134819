import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type RenderBuiltAssetUrl } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { metaPolicy, SLASH_SCRIPT } from './scripts/lib/policy.mjs';
import { manifests, manifestTexts } from './scripts/lib/manifest-plugin.mjs';
import { messages, translationOf } from './scripts/lib/messages-plugin.mjs';
import { buildFileEntry, writeBuildHash } from './scripts/lib/build-hash.mjs';
import { DIST, sourcesDigest, stampBuild } from './scripts/lib/project.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What pose-detection and tfjs import and the app does not need. See docs/decisions/0002-pose-models.md. */
export const poseStubs = {
  '@mediapipe/pose': here('./src/pose/stubs/mediapipe-pose.ts'),
  long: here('./src/pose/stubs/long.ts'),
  '@tensorflow/tfjs-backend-webgpu': here('./src/pose/stubs/tfjs-backend-webgpu.ts'),
  '../wasm-out/tfjs-backend-wasm-threaded-simd.js': here('./src/pose/stubs/wasm-threads.ts'), // as the backend itself names it
  '@tensorflow/tfjs-core/dist/ops/ops_for_converter': here('./src/pose/graph-ops.ts'), // the converter's list of all operations
};

/**
 * Leaves PoseNet and the MediaPipe runtime out of a worker, 5 kB gz that never run: `createDetector` refuses them there like any unknown
 * name, and classes that nobody uses are marked as free of side effects. Another text of that file is an error.
 */
const otherModels: Plugin = {
  name: 'plumbline:other-models',
  transform(code, id) {
    if (!id.endsWith('/pose-detection.esm.js')) return null;
    const cut = code
      .replace(/case \w+\.PoseNet:return\[2,\w+\(e\)\];/, '')
      .replaceAll('=function(){function ', '=/* @__PURE__ */function(){function ')
      .replace(/if\("mediapipe"===n\.runtime\)return\[2,\w+\(e\)\];/, '');
    if (cut.includes('.PoseNet:return') || cut.includes('"mediapipe"===n.runtime'))
      throw new Error('createDetector of pose-detection reads otherwise');
    return { code: cut, map: null };
  },
};

/** What tfjs-core's platform for browsers wants of its two stores of models, under the names that it imports. */
const stores = { indexed_db: 'BrowserIndexedDB', local_storage: 'BrowserLocalStorage' };

/** Leaves tfjs-core's own stores of models out of a worker, 3 kB gz: Plumbline's come from its own origin, and none is saved. */
const modelStores: Plugin = {
  name: 'plumbline:model-stores',
  load(id) {
    if (id.endsWith('/tfjs-core/dist/io/browser_files.js')) return 'export const browserFiles = undefined;\n';
    const file = /\/tfjs-core\/dist\/io\/(indexed_db|local_storage)\.js$/.exec(id)?.[1];
    if (file !== 'indexed_db' && file !== 'local_storage') return null;
    const name = stores[file];
    return `export const ${name} = { URL_SCHEME: '${file}://' };\nexport class ${name}Manager {}\n`;
  },
};

/** uPlot wants numbers in the browser's language, which may be no language: WebKitGTK says "C" on a machine that has none. */
const chartLanguage: Plugin = {
  name: 'plumbline:chart-language',
  transform(code, id) {
    if (!id.endsWith('/uPlot.esm.js')) return null;
    const asked = "new Intl.NumberFormat(domEnv ? nav.language : 'en-US')";
    if (!code.includes(asked)) throw new Error('uPlot reads otherwise');
    return { code: code.replace(asked, 'new Intl.NumberFormat()'), map: null };
  },
};

/** The one notice that stands for those of every file of tfjs. */
const TFJS_NOTICE =
  '/*! @license TensorFlow.js. Copyright Google LLC. Apache License 2.0: http://www.apache.org/licenses/LICENSE-2.0 */';

/** Each of tfjs' four hundred files begins with the same notice, which a bundle would repeat as often: 9 kB gz of a worker. */
const notices: Plugin = {
  name: 'plumbline:notices',
  transform(code, id) {
    if (!id.includes('/@tensorflow/')) return null;
    const cut = code.replace(/\/\*\*?\s*\*? ?@license[^/]*?Copyright[^]*?\*\//g, (notice) =>
      notice.includes('Apache License') && notice.includes('Google') ? '' : notice,
    );
    return cut === code ? null : { code: cut, map: null };
  },
};

const messagesChunk = (id: string): string | null => {
  const locale = translationOf(id);
  return locale === null ? null : `messages-${locale}`;
};

/**
 * What the first view needs is one file: a dozen small ones compress worse and come one after the other.
 * A translation is one file, too, and stands alone: the shell waits for it.
 */
export const chunks = { groups: [{ name: messagesChunk }, { name: 'shell', tags: ['$initial' as const] }] };

/** How sources are read, for the app, its tests and its tools alike. */
export const sources = {
  plugins: [messages(), chartLanguage],
  resolve: { alias: poseStubs },
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  // In Node tfjs itself stays outside: its own node bundles work there, its browser modules do not (they call require).
  ssr: { noExternal: [/^@tensorflow-models/] },
};

/** Comments and indentation of index.html are for who reads the source. The script of the slash comes before what it watches. */
const leanPage: Plugin = {
  name: 'plumbline:lean-page',
  apply: 'build',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => ({
      html: html.replace(/\s*<!--[^]*?-->/g, '').replace(/\n\s+/g, '\n'),
      tags: [{ tag: 'script', children: SLASH_SCRIPT, injectTo: 'head' }],
    }),
  },
};

/** The built page carries its policy itself, for hosts that send no headers. First in <head>: it binds what follows it. */
const policyInPage: Plugin = {
  name: 'plumbline:policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
      injectTo: 'head-prepend',
    },
    // On such a host nor does it ask for the names in its links beforehand.
    { tag: 'meta', attrs: { 'http-equiv': 'x-dns-prefetch-control', content: 'off' }, injectTo: 'head' },
  ],
};

/** Remembers what dist/ was built from, as it was when the build began (`npm start` compares), and says what came of it. */
function stamp(): Plugin {
  let digest = '';
  let folder = DIST;
  let isDist = false; // a build that goes elsewhere (--outDir) says nothing about dist/
  return {
    name: 'plumbline:stamp',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
      isDist = folder === DIST;
    },
    buildStart() {
      digest = sourcesDigest();
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler: (error) => {
        if (error) return;
        writeBuildHash(folder);
        if (isDist) stampBuild(digest);
      },
    },
  };
}

/** The web manifest in English. */
const MANIFEST = {
  name: 'Plumbline',
  short_name: 'Plumbline',
  ...manifestTexts()['en'],
  start_url: './',
  scope: './',
  display: 'standalone' as const,
  background_color: '#f7f3ec',
  theme_color: '#f7f3ec',
  icons: [
    { src: 'icons/mark.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icons/mark-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icons/mark-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icons/mark-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};

/**
 * Offline use. An update waits until the person takes it: a watching tab is never reloaded by itself. The page registers
 * the worker (src/platform/offline.ts), because the plugin's own client would reload every open tab.
 */
const offline = VitePWA({
  registerType: 'prompt',
  injectRegister: false,
  filename: 'sw.js',
  manifest: MANIFEST,
  workbox: {
    globPatterns: ['**/*.{html,js,css,wasm,json,bin,svg,png,webm,mp4,webmanifest}'],
    manifestTransforms: [
      (entries) => ({
        manifest: [...entries, buildFileEntry(entries, [here('./vite.config.ts'), here('./package-lock.json')])],
      }),
    ],
    maximumFileSizeToCacheInBytes: 32 * 1024 * 1024, // the largest shard of a model, not workbox's 2 MiB
    importScripts: ['notification-click.js'],
    inlineWorkboxRuntime: true,
    // The page has one address. Others below it may be another program's, and a missing file is missing, not the page.
    navigateFallback: null,
    ignoreURLParametersMatching: [/./],
    cleanupOutdatedCaches: false, // at the root of a host it would delete the files of a Plumbline below a path
    clientsClaim: true,
    skipWaiting: false,
  },
});

/**
 * How a built file finds another one. A worker goes by its own address and not by `import.meta`, which ends the page's process in
 * Chromium 156 when it is first read by a worker that is being stopped (docs/decisions/0019-any-host.md).
 */
const addressOf: RenderBuiltAssetUrl = (file, { hostId, hostType }) =>
  hostType === 'js' && hostId.startsWith('assets/worker-')
    ? { runtime: `new URL(${JSON.stringify(file.replace('assets/', ''))},location.href).href` }
    : { relative: true };

export default defineConfig({
  ...sources,
  base: './', // any path of any host: every address is relative to the file that names it
  experimental: { renderBuiltUrl: addressOf },
  plugins: [...sources.plugins, leanPage, policyInPage, manifests(MANIFEST), offline, stamp()],
  // The pages of the benchmark use packages as they come, which only its own build can: `npm run dev` does not look there.
  optimizeDeps: { entries: ['index.html', 'tests/ui-gallery/index.html'] },
  // Names of their own, so that scripts/size.mjs can tell the workers' files from the page's and from each other.
  worker: {
    format: 'es',
    plugins: () => [otherModels, modelStores, notices],
    rolldownOptions: {
      output: {
        entryFileNames: ({ facadeModuleId }) =>
          `assets/worker-for-${/\/src\/(?:features\/)?(\w+)\/worker\//.exec(facadeModuleId ?? '')?.[1] ?? 'other'}-[hash].js`,
        chunkFileNames: 'assets/worker-[name]-[hash].js',
        banner: ({ moduleIds }) => (moduleIds.some((id) => id.includes('/@tensorflow/')) ? TFJS_NOTICE : ''),
        // WebKit runs a worker's first file a second time when another file imports it: two programs in one worker. So
        // that file holds nothing that others need.
        codeSplitting: {
          groups: [{ name: 'program', tags: ['$initial'], test: (id) => !/\/worker\/(main|clock)\.ts$/.test(id) }],
        },
      },
    },
  },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { pluginTimings: false },
      // Seven characters, 42 bits, tell two files of one name apart. The shell lists them all: an eighth would cost it a hundred bytes.
      output: {
        codeSplitting: chunks,
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
      },
    },
  },
});

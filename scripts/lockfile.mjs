// `npm run lockfile`, after a change of dependencies. npm writes only those optional platform packages into the lockfile that the
// registry has, and then refuses its own lockfile ("Missing: ... from lock file"). With a mirror that serves one platform only, the
// lockfile would install on no other. This script adds the missing entries from the dependencies of their parents. These entries have
// no checksum: npm checks them by version alone, and only on their platform.
import { readFileSync, writeFileSync } from 'node:fs';

const PATH = new URL('../package-lock.json', import.meta.url);
const PLATFORM =
  /(?<os>aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(?<cpu>arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)(?<rest>-[a-z]+)?$/;
const EXACT = /^\d+\.\d+\.\d+$/;
const LIBC = { '-gnu': 'glibc', '-musl': 'musl' };

const lockfile = JSON.parse(readFileSync(PATH, 'utf8'));
const { packages } = lockfile;

/** As Node resolves packages: nested under the parent first, then at the top. */
const isLocked = (parent, name) => `${parent}/node_modules/${name}` in packages || `node_modules/${name}` in packages;

/** The entry as npm would write it; null if the name contains no platform. */
function entry(name, version, { dev, devOptional, license }) {
  const platform = PLATFORM.exec(name)?.groups;
  if (!platform) return null;
  const libc = platform.os === 'linux' ? LIBC[platform.rest] : undefined;
  return {
    version,
    cpu: [platform.cpu],
    ...(dev ? { dev } : {}),
    ...(devOptional ? { devOptional } : {}),
    ...(libc ? { libc: [libc] } : {}),
    license,
    optional: true,
    os: [platform.os],
  };
}

const added = {};
for (const [path, info] of Object.entries(packages))
  for (const [name, version] of Object.entries(info.optionalDependencies ?? {})) {
    const wanted = EXACT.test(version) && !isLocked(path, name) ? entry(name, version, info) : null;
    if (wanted) added[`node_modules/${name}`] = wanted;
  }

lockfile.packages = Object.fromEntries(
  Object.entries({ ...packages, ...added }).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync(PATH, `${JSON.stringify(lockfile, null, 2)}\n`);
console.log(`${Object.keys(added).length} entries added`);

// The networks in public/models are the files that models.json names, byte for byte: `npm run models`.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../public/models/', import.meta.url);

/**
 * What is wrong with a folder of networks, one line each; an empty list when nothing is.
 * @param {URL} folder ends with '/'
 */
export async function faults(folder) {
  const { files, ...source } = JSON.parse(await readFile(new URL('models.json', folder), 'utf8'));
  const listed = Object.keys(files);
  const present = (await readdir(folder)).filter((name) => /\.(json|bin)$/.test(name) && name !== 'models.json');
  const unlisted = present.filter((name) => !listed.includes(name)).map((name) => `${name}: not listed in models.json`);
  const wrong = await Promise.all(listed.map((name) => faultOf(new URL(name, folder), name, files[name])));
  return [...sourceFaults(source), ...wrong.filter((fault) => fault !== null), ...unlisted];
}

/** The source has the package's name, version and digest, and no address. */
function sourceFaults({ package: name, version, sha256, ...rest }) {
  const isNamed = /^(@[\w-]+\/)?[\w-]+$/.test(name) && /^\d+\.\d+\.\d+$/.test(version) && /^[0-9a-f]{64}$/.test(sha256);
  return [
    ...(isNamed ? [] : ['models.json: expected a package, its version and its SHA-256']),
    ...(JSON.stringify(rest).includes('://') ? ['models.json: an address, expected none'] : []),
  ];
}

async function faultOf(url, name, { bytes, sha256 }) {
  const data = await readFile(url).catch(() => null);
  if (!data) return `${name}: missing`;
  if (data.length !== bytes) return `${name}: ${data.length} bytes, expected ${bytes}`;
  const digest = createHash('sha256').update(data).digest('hex');
  return digest === sha256 ? null : `${name}: SHA-256 ${digest}, expected ${sha256}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await faults(FOLDER);
  for (const line of found) console.error(line);
  if (found.length > 0) process.exitCode = 1;
  else console.log('models: every file is as it was published');
}

// Documents that point at what exists: links and paths lead to files of the tree, no heading stands twice in one file, and every
// decision has a row in the index, in order. `npm run check` runs this.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const INDEX = 'docs/architecture.md';
const TOP = /^(?:src|tests|tools|scripts|docs|public)\//;
const SOURCE = /\.(?:ts|tsx|mjs|css)$/;
const PLAIN = /^[\w./-]+$/;

/** Every file and every folder above one. @param {readonly string[]} paths */
const places = (paths) =>
  new Set(
    paths.flatMap((path) => {
      const parts = path.split('/');
      return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    }),
  );

/**
 * @param {ReadonlyMap<string, string>} documents the Markdown files, by path
 * @param {readonly string[]} paths all files of the tree
 * @returns {string[]}
 */
export function complaints(documents, paths) {
  const all = places(paths);
  const found = [];
  /** @param {string} name a whole path, or the end of one */
  const exists = (name) => all.has(name) || (!TOP.test(name) && paths.some((path) => path.endsWith(`/${name}`)));

  for (const [file, text] of documents) {
    const headings = new Set();
    for (const [index, line] of text.split('\n').entries()) {
      const at = `${file}:${index + 1}`;
      if (/^#+ /.test(line)) {
        if (headings.has(line)) found.push(`${at} the heading "${line}" stands twice`);
        headings.add(line);
      }
      for (const [, name = ''] of line.matchAll(/`([^`\s]+)`/g))
        if (PLAIN.test(name) && !name.startsWith('.') && (TOP.test(name) || SOURCE.test(name)))
          if (!exists(name.replace(/\/$/, ''))) found.push(`${at} no file ${name}`);
      for (const [, link = ''] of line.matchAll(/\]\(([^)#\s]+)/g))
        if (!/^\w+:/.test(link) && !all.has(posix.join(posix.dirname(file), link).replace(/\/$/, '')))
          found.push(`${at} the link ${link} leads nowhere`);
    }
  }

  const rows = [...(documents.get(INDEX) ?? '').matchAll(/^\| \[\d{4}\]\((decisions\/[^)]+)\)/gm)].map(
    ([, link = '']) => `docs/${link}`,
  );
  const decisions = paths.filter((path) => /^docs\/decisions\/\d/.test(path)).sort();
  if (rows.join('\n') !== decisions.join('\n'))
    found.push(`${INDEX} the decisions are ${decisions.join(', ')}; their rows are ${rows.join(', ')}`);
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const paths = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '');
  const documents = paths.filter((path) => path.endsWith('.md'));
  const found = complaints(new Map(documents.map((path) => [path, readFileSync(path, 'utf8')])), paths);
  for (const line of found) console.error(line);
  if (found.length > 0) process.exitCode = 1;
}

// `npm run messages`: writes the types of every English catalogue and checks every translation. `--check` writes nothing.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueFiles, problems, wordsOfCode } from './lib/message-files.mjs';
import { ROOT } from './lib/project.mjs';

const found = problems(catalogueFiles(ROOT), wordsOfCode(ROOT), {
  read: (file) => (existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), 'utf8') : null),
  write: process.argv.includes('--check') ? null : (file, content) => writeFileSync(join(ROOT, file), content),
});
for (const problem of found) console.error(problem);
if (found.length > 0) process.exitCode = 1;

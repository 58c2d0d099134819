import { execFileSync } from 'node:child_process';

/**
 * The TypeScript files of the working tree that git tracks or would track, relative to the root.
 * @returns {string[]}
 */
export const sourceFiles = () =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '');

import { spawn, type ChildProcess } from 'node:child_process';

/** A program and whatever it starts, ended together. */
export interface ProcessGroup {
  readonly process: ChildProcess; // of the shell around it; its fourth stream is the program's file descriptor 3
  /** Resolves when it has ended. */
  end(): Promise<void>;
}

/**
 * Ends the group as soon as nothing writes to the shell any more: when `end` says so, and when these tests are killed, which
 * leaves them no time to end anything.
 */
const WATCH = '"$@" & cat > /dev/null; kill -KILL 0';

/** Starts a program in a group of its own. For systems with a POSIX shell. */
export function startGroup(command: readonly string[], env: NodeJS.ProcessEnv): ProcessGroup {
  const shell = spawn('sh', ['-c', WATCH, 'sh', ...command], {
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    detached: true,
    env,
  });
  const ended = new Promise<void>((resolve) => {
    shell.once('exit', () => resolve());
    shell.once('error', () => resolve()); // it never began
  });
  const end = (): Promise<void> => {
    shell.stdin?.end();
    return ended;
  };
  return { process: shell, end };
}

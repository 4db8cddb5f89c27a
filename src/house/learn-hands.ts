import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/**
 * Traces the hands that nobody has used yet, once the house is open, so that no first letter and no sample waits for it.
 * Runs `program` with the lowest priority: letters come first. It ends by itself, or with this process.
 */
export function learnHands(program: string, env: Readonly<Record<string, string>>): ChildProcess {
  const child = fork(program, ['--all'], { env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  // Whoever cannot have a priority of its own traces at the ordinary one.
  child.once('spawn', () => {
    try {
      setPriority(child.pid!, constants.priority.PRIORITY_LOW);
    } catch {}
  });
  child.on('error', () => {});
  child.unref();
  child.channel?.unref();
  return child;
}

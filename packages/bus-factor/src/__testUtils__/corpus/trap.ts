import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../buildRepository';

/** A program that leaves a mark when anything runs it. */
export interface Trap {
  /** Absolute path of the program, which has no spaces in it. */
  program: string;
  /** Folder that holds it under the name of every hook. */
  hooks: string;
  /** Whether it was run since it was set, or reset. */
  sprung: () => boolean;
  reset: () => void;
}

const HOOKS = [
  'post-checkout',
  'post-index-change',
  'pre-commit',
  'reference-transaction',
  'pre-auto-gc',
  'fsmonitor-watchman',
];

export function setTrap(): Trap {
  const folder = temporaryFolder();
  const mark = join(folder, 'mark');
  const script = `#!/bin/sh\n: > '${mark}'\nexit 0\n`;
  const [program, ...hooks] = ['trap', ...HOOKS].map(name => {
    const path = join(folder, name);
    writeFileSync(path, script);
    chmodSync(path, 0o755);
    return path;
  });
  return {
    program,
    hooks: join(hooks[0], '..'),
    sprung: () => existsSync(mark),
    reset: () => rmSync(mark, { force: true }),
  };
}

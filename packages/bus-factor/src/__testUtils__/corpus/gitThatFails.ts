import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildRepository, temporaryFolder } from '../buildRepository';
import { history } from './building';
import type { CorpusCase } from './types';

/** What git itself may do half-way through a history. */
export const GIT_THAT_FAILS: CorpusCase[] = [
  {
    name: 'git that is killed in the middle of the history',
    make: () => readWith('log', 'head -c 20000; kill -9 $$'),
    outcome: { code: 'git-failed', remedy: 'git fsck' },
  },
  {
    name: 'git that says it has failed, after the whole history',
    make: () => readWith('log', 'cat; exit 3'),
    outcome: { code: 'git-failed', remedy: 'git fsck' },
  },
  {
    name: 'git that leaves out commits and says that all is well',
    make: () => readWith('log', 'head -c 0'),
    outcome: { code: 'incomplete', remedy: 'git fsck' },
  },
  {
    name: 'git that lists fewer commits than there are',
    make: () => readWith('rev-list', 'head -n 100'),
    isLong: true,
    outcome: { code: 'incomplete', remedy: 'git fsck' },
  },
  {
    name: 'git that lists what is no commit',
    make: () => readWith('rev-list', 'sed s/^/1/'),
    isLong: true,
    outcome: { code: 'incomplete', remedy: 'git fsck' },
  },
  {
    name: 'git that writes what is no history',
    make: () =>
      readWith(
        'log',
        "tr '\\0' '\\1'; printf 'x\\0x\\0x\\0x\\0x\\0x\\0x\\0x\\0'",
      ),
    outcome: { code: 'incomplete', remedy: 'git fsck' },
  },
];

/** A git on the PATH whose command's output goes through something else. */
function readWith(command: string, then: string) {
  const folder = temporaryFolder();
  const file = join(folder, 'git');
  const path = process.env.PATH;
  writeFileSync(
    file,
    [
      '#!/bin/sh',
      `PATH='${path}'`,
      `case " $* " in`,
      `*' ${command} '*) git "$@" | { ${then}; };;`,
      `*) exec git "$@";;`,
      'esac\n',
    ].join('\n'),
  );
  chmodSync(file, 0o755);
  return {
    path: buildRepository(history(500)),
    env: { PATH: `${folder}:${path}` },
  };
}

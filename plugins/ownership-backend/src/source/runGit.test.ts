import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../__testUtils__/temporaryFolder';
import { runGit } from './runGit';

describe('runGit', () => {
  const folder = temporaryFolder();
  const before = process.env;

  afterEach(() => {
    process.env = before;
  });

  it('hands git nothing of the account or the environment but the way to a host', async () => {
    // Stands in for git and tells what it was given.
    const fake = join(folder, 'git');
    writeFileSync(fake, '#!/bin/sh\necho "$@"\n/usr/bin/env\n');
    chmodSync(fake, 0o755);
    process.env = {
      PATH: folder,
      HTTPS_PROXY: 'http://proxy.example',
      HOME: '/home/harbour',
      GITHUB_TOKEN: 'canary-1',
      GIT_SSH_COMMAND: 'canary-2',
      LD_PRELOAD_NOTE: 'canary-3',
    };
    const { stdout } = await runGit({
      args: ['ls-remote', 'https://git.example/a/b'],
      settings: [['http.https://git.example/.extraHeader', 'canary-4']],
      protocols: ['https'],
      signal: new AbortController().signal,
    });
    const [command, ...lines] = stdout.trimEnd().split('\n');
    expect(command).toBe('ls-remote https://git.example/a/b');
    expect(lines).toContain('HTTPS_PROXY=http://proxy.example');
    expect(lines).toContain('GIT_ALLOW_PROTOCOL=https');
    // The transport looks for .netrc in the account's home when told of none.
    expect(lines).toContain('HOME=/dev/null');
    expect(lines.filter(line => line.includes('canary'))).toEqual([
      expect.stringMatching(/^GIT_CONFIG_VALUE_\d+=canary-4$/),
    ]);
  });
});

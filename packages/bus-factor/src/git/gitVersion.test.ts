import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  removeRepositories,
  temporaryFolder,
} from '../__testUtils__/buildRepository';
import { gitVersion } from './gitVersion';

afterAll(removeRepositories);

it('tells that git is missing, or too old', async () => {
  const folder = temporaryFolder();
  const env = { ...process.env, PATH: folder };
  await expect(gitVersion({ env })).rejects.toMatchObject({
    name: 'RepositoryError',
    code: 'git-missing',
  });
  writeFileSync(join(folder, 'git'), '#!/bin/sh\necho git version 2.17.1\n');
  chmodSync(join(folder, 'git'), 0o755);
  await expect(gitVersion({ env })).rejects.toMatchObject({
    name: 'RepositoryError',
    code: 'git-too-old',
  });
  expect(await gitVersion()).toMatch(/^2\.\d+/);
});

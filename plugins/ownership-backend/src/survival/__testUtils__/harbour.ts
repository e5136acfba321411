import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import {
  addCommits,
  createRepository,
  git,
} from '../../__testUtils__/createRepository';
import { component, group, user } from '../../__testUtils__/entities';
import { ada, AS_OF_DAY, bo, yearOfWork } from '../../__testUtils__/histories';

/** Names of repositories and of the component in each. */
export function boatNames(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `boat-${String(index).padStart(3, '0')}`,
  );
}

/** Real bare repositories that hold a year of work of two people. */
export function createFleet(folder: string, names: readonly string[]): void {
  const first = createRepository(
    join(folder, 'harbour', `${names[0]}.git`),
    yearOfWork([ada, bo], { commits: 24 }),
  );
  git(['pack-refs', '--all'], { cwd: first });
  for (const name of names.slice(1)) {
    cpSync(first, join(folder, 'harbour', `${name}.git`), { recursive: true });
  }
}

/** A commit on the default branch of one of them, unlike any other's. */
export function addWork(folder: string, name: string, round: number): string {
  const repository = join(folder, 'harbour', `${name}.git`);
  addCommits(repository, [
    {
      author: round % 2 ? ada : bo,
      day: AS_OF_DAY - 1,
      files: { [`src/${name}.ts`]: `export const round = ${round};\n` },
    },
  ]);
  return git(['rev-parse', 'HEAD'], { cwd: repository }).trim();
}

/** A catalog of a team, its people and a component per repository. */
export function fleetCatalog(host: string, names: readonly string[]): Entity[] {
  return [
    group('lighthouse'),
    user('ada', { email: ada.email, memberOf: ['lighthouse'] }),
    user('bo', { email: bo.email, memberOf: ['lighthouse'] }),
    ...names.map(name =>
      component(name, {
        owner: 'lighthouse',
        source: `url:https://${host}/harbour/${name}`,
      }),
    ),
  ];
}

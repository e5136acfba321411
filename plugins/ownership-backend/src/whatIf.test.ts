import { TestDatabases } from '@backstage/backend-test-utils';
import {
  folderFigures,
  readKnowledge as readHistory,
  truckFactor,
  type WhoSet,
} from '@stewardship/bus-factor';
import { createRepository } from './__testUtils__/createRepository';
import { component } from './__testUtils__/entities';
import { ada, AS_OF_DAY, bo, cy, di } from './__testUtils__/histories';
import {
  nothingWaits,
  startOwnership,
  temporaryFolder,
} from './__testUtils__/startOwnership';
import { readKnowledge } from './database/readKnowledge';

jest.setTimeout(60_000);

const authors = [ada, bo, cy, di];

/** What holds without each set of people, whatever their numbers are. */
function answers(whoSets: readonly WhoSet[], people: number): string[] {
  return Array.from({ length: 2 ** people }, (_, set) => {
    const without = new Set(
      Array.from({ length: people }, (__, person) => person).filter(
        person => Math.floor(set / 2 ** person) % 2 === 1,
      ),
    );
    const { value, removed } = truckFactor({ whoSets, without });
    const steps = removed.map(({ files }) => files);
    const folders = folderFigures(whoSets, without).sort((a, b) =>
      a.folder < b.folder ? -1 : 1,
    );
    return JSON.stringify([without.size, value, steps, folders]);
  }).sort();
}

describe('what is stored of who wrote what', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const folder = temporaryFolder();
  const repository = createRepository(
    `${folder}/tide.git`,
    Array.from({ length: 160 }, (_, index) => ({
      author: authors[(index * index + (index % 3)) % authors.length],
      day: AS_OF_DAY - 500 + 3 * index,
      files: {
        [`${['src', 'src/deep', 'lib', '.'][index % 4]}/f${
          index % 23
        }.ts`]: `export const x = ${index};\n`,
      },
    })),
  );

  it.each(databases.eachSupportedId())(
    'answers each what-if as the history itself does, without git, %s',
    async databaseId => {
      const knex = await databases.init(databaseId);
      const portal = await startOwnership({
        knex,
        localRoots: [folder],
        catalog: [component('tide', { source: `file:${repository}` })],
      });
      await portal.until('/reports', nothingWaits);
      const [repositoryId] = await knex('repository').pluck('id');
      const [stored] = await readKnowledge(knex, [{ repositoryId, path: '' }]);
      await portal.stop();

      const history = await readHistory({ repository, rev: 'HEAD' });
      const [read] = history.components;
      expect(stored.people).toHaveLength(authors.length);
      expect(new Set(read.whoSets.map(set => set.folder)).size).toBe(4);
      const expected = answers(read.whoSets, history.people.length);
      expect(new Set(expected).size).toBeGreaterThan(8);
      expect(answers(stored.component.whoSets, stored.people.length)).toEqual(
        expected,
      );
    },
  );
});

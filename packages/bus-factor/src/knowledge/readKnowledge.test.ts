import fc from 'fast-check';
import { measure } from '../measures';
import {
  arbitraryHistory,
  FIRST_DAY,
  PEOPLE,
  uniqueContent,
} from '../__testUtils__/arbitraryHistory';
import {
  buildRepository,
  removeRepositories,
  type CommitSpec,
} from '../__testUtils__/buildRepository';
import {
  emailOf,
  readNaively,
  truckFactorsNaively,
} from '../__testUtils__/naive';
import type { ComponentKnowledge, RepositoryKnowledge } from '../types';
import { readKnowledge } from './readKnowledge';

jest.setTimeout(60_000);
afterAll(removeRepositories);

const [ADA, BROOK, CLEO] = PEOPLE;
const RUNS = { numRuns: 15 };

/** Knowledge with e-mails instead of indexes, so that two can be compared. */
function named(knowledge: RepositoryKnowledge, index = 0) {
  const component = knowledge.components[index];
  const emailAt = (person: number) => knowledge.people[person].email;
  return {
    files: component.files,
    commitDays: component.commitDays,
    activity: component.activity
      .map(({ person, ...others }) => ({ email: emailAt(person), ...others }))
      .sort((a, b) => (a.email < b.email ? -1 : 1)),
    whoSets: component.whoSets
      .map(({ folder, people, files }) => ({
        folder,
        files,
        people: people.map(emailAt).sort(),
      }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
}

async function read(specs: readonly CommitSpec[], more = {}) {
  return readKnowledge({ repository: buildRepository(specs), ...more });
}

function authorSets(
  component: ComponentKnowledge,
  knowledge: RepositoryKnowledge,
) {
  return component.whoSets
    .flatMap(({ people, files }) =>
      Array<string>(files).fill(
        people
          .map(person => knowledge.people[person].email)
          .sort()
          .join(),
      ),
    )
    .sort();
}

describe('readKnowledge', () => {
  it('says the same as a naive second implementation', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryHistory(), async specs => {
        const expected = readNaively(specs);
        const knowledge = await read(specs, { renames: 'identical' });
        const [component] = knowledge.components;

        expect(component.files).toBe(expected.authors.size);
        expect(authorSets(component, knowledge)).toEqual(
          [...expected.authors.values()].map(set => set.join()).sort(),
        );
        expect(new Map(component.commitDays)).toEqual(expected.commits);
        expect(
          new Map(
            component.activity
              .filter(({ authored }) => authored.length > 0)
              .map(({ person, authored }) => [
                knowledge.people[person].email,
                authored,
              ]),
          ),
        ).toEqual(expected.days);
      }),
      RUNS,
    );
  });

  it('gives the truck factor that brute force gives', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryHistory(), async specs => {
        const { components } = await read(specs, { renames: 'identical' });
        const { truckFactor } = measure(components[0], { asOf: FIRST_DAY });
        const authors = [...readNaively(specs).authors.values()];
        expect(truckFactorsNaively(authors)).toContain(truckFactor.value);
      }),
      RUNS,
    );
  });

  it('does not depend on the order of changes to files that exist', async () => {
    const creation: CommitSpec = {
      author: ADA,
      day: FIRST_DAY,
      files: { 'a.ts': uniqueContent(1), 'lib/b.ts': uniqueContent(2) },
    };
    const changes = Array.from(
      { length: 12 },
      (_, i): CommitSpec => ({
        author: PEOPLE[i % 3],
        day: FIRST_DAY + 1 + (i % 5),
        files: { [i % 2 === 0 ? 'a.ts' : 'lib/b.ts']: uniqueContent(10 + i) },
      }),
    );
    const expected = named(await read([creation, ...changes]));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(changes, { minLength: changes.length }),
        async shuffled => {
          expect(named(await read([creation, ...shuffled]))).toEqual(expected);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('sees one person in two addresses that a mailmap or an alias joins', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryHistory(), async specs => {
        const whole = named(await read(specs));
        const split = specs.map((spec, index) =>
          spec.author === ADA && index % 2 === 0
            ? { ...spec, author: 'A. B. <ADA@old.example.org>' }
            : spec,
        );
        const map = 'Ada Byron <ada@example.org> <ada@old.example.org>\n';
        const mapped = await read([
          {
            author: 'ci[bot] <ci@example.org>',
            day: FIRST_DAY,
            files: { '.mailmap': map },
          },
          ...split,
        ]);
        expect(named(mapped)).toEqual(whole);

        const aliased = await read(split, {
          aliases: [
            { email: 'ada@example.org', key: 'user:default/ada' },
            { email: 'Ada@old.example.org', key: 'user:default/ada' },
          ],
        });
        const normalize = (text: string) =>
          text.replace(/ada@old\.example\.org/g, 'ada@example.org');
        expect(JSON.parse(normalize(JSON.stringify(named(aliased))))).toEqual(
          whole,
        );
      }),
      { numRuns: 10 },
    );
  });

  it('is not moved by a bot', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryHistory(), fc.nat(5), async (specs, every) => {
        const withBot = specs.flatMap((spec, index) =>
          index % (every + 1) === 0
            ? [
                spec,
                {
                  author:
                    'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>',
                  day: spec.day,
                  files: {
                    'bot.ts': uniqueContent(1000 + index),
                    'package-lock.json': `${index}`,
                  },
                },
              ]
            : [spec],
        );
        expect(named(await read(withBot))).toEqual(named(await read(specs)));
      }),
      { numRuns: 10 },
    );
  });

  it('keeps two histories apart that were merged into one repository', async () => {
    const inFolder = (folder: string, specs: readonly CommitSpec[]) =>
      specs.map(spec => ({
        ...spec,
        files: spec.files && prefixed(folder, spec.files),
        moves:
          spec.moves &&
          Object.fromEntries(
            Object.entries(spec.moves).map(([from, to]) => [
              `${folder}/${from}`,
              `${folder}/${to}`,
            ]),
          ),
      }));
    await fc.assert(
      fc.asyncProperty(
        arbitraryHistory(),
        arbitraryHistory(),
        async (left, right) => {
          const one = inFolder('one', left);
          const two = inFolder('two', right).map((spec, index) => ({
            ...spec,
            files: spec.files && distinct(spec.files),
            parents: index === 0 ? [] : [one.length + index - 1],
          }));
          const merge: CommitSpec = {
            author: CLEO,
            day: FIRST_DAY + 900,
            parents: [one.length - 1, one.length + two.length - 1],
            // The tree of the first parent is the start; the second's is added.
            files: treeOf(two),
          };
          const merged = await read([...one, ...two, merge], {
            paths: ['one', 'two'],
          });
          expect(named(merged, 0)).toEqual(
            named(await read(one, { paths: ['one'] })),
          );
          expect(named(merged, 1)).toEqual(
            named(
              await read(
                two.map(({ parents: _, ...spec }) => spec),
                { paths: ['two'] },
              ),
            ),
          );
        },
      ),
      { numRuns: 8 },
    );
  });

  it('has nothing left when everybody is removed', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryHistory(), async specs => {
        const { components, people } = await read(specs);
        const without = new Set(people.keys());
        const gone = measure(components[0], { asOf: FIRST_DAY + 600, without });
        expect(gone.shares).toEqual([]);
        expect(gone.truckFactor).toEqual({
          value: 0,
          coverageLeft: 0,
          removed: [],
        });
        expect(gone.filesAtRisk).toBe(components[0].files > 0 ? 1 : undefined);
        expect(gone.warning).toBe(false);
      }),
      { numRuns: 8 },
    );
  });

  it('gives every component of a repository what it would get alone', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryHistory(), async specs => {
        const repository = buildRepository(specs);
        const paths = ['', 'lib', 'lib/deep', 'web'];
        const together = await readKnowledge({ repository, paths });
        for (const [index, path] of paths.entries()) {
          const alone = await readKnowledge({ repository, paths: [path] });
          expect(named(together, index)).toEqual(named(alone));
        }
      }),
      { numRuns: 8 },
    );
  });

  it('is the same, byte for byte, when read again', async () => {
    const repository = buildRepository([
      { author: ADA, day: FIRST_DAY, files: { 'a.ts': '1', 'b/c.ts': '2' } },
      { author: BROOK, day: FIRST_DAY + 1, files: { 'a.ts': '3' } },
    ]);
    const first = JSON.stringify(await readKnowledge({ repository }));
    expect(JSON.stringify(await readKnowledge({ repository }))).toBe(first);
  });

  it('credits people who moved with a folder to where it is now', async () => {
    const { components, people } = await read(
      [
        {
          author: ADA,
          day: FIRST_DAY,
          files: { 'old/a.ts': uniqueContent(1) },
        },
        {
          author: BROOK,
          day: FIRST_DAY + 5,
          moves: { 'old/a.ts': 'apps/new/a.ts' },
        },
      ],
      { paths: ['apps/new'] },
    );
    const active = components[0].activity.map(({ person, authored }) => [
      people[person].email,
      authored,
    ]);
    expect(active.sort()).toEqual([
      ['ada@example.org', [FIRST_DAY]],
      ['brook@example.org', [FIRST_DAY + 5]],
    ]);
    expect(components[0].firstDay).toBe(FIRST_DAY);
    expect(components[0].whoSets[0].people).toHaveLength(2);
  });

  it('leaves out mass commits, ignored revisions, and work on what programs write', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 51 }, (_, i) => [`m${i}.ts`, uniqueContent(i)]),
    );
    const first: CommitSpec[] = [
      { author: ADA, day: FIRST_DAY, files: { 'a.ts': '1' } },
      { author: BROOK, day: FIRST_DAY + 1, files: many },
      {
        author: BROOK,
        day: FIRST_DAY + 2,
        files: { 'yarn.lock': '1', 'dist/x.js': '2' },
      },
      { author: BROOK, day: FIRST_DAY + 3, files: { 'a.ts': 'reformatted' } },
    ];
    const { commit } = await read(first);
    const knowledge = await read([
      ...first,
      {
        author: 'ci-bot <ci-bot@example.org>',
        day: FIRST_DAY + 4,
        files: { '.git-blame-ignore-revs': `# reformat\n${commit}\n` },
      },
    ]);
    const [component] = knowledge.components;
    expect(component.commitDays).toEqual([[FIRST_DAY, 1]]);
    expect(
      component.activity
        .filter(({ authored }) => authored.length > 0)
        .map(({ person }) => knowledge.people[person].email),
    ).toEqual(['ada@example.org']);
  });

  it('counts a moved and edited file as one, however git lists it', async () => {
    const at = (folder: string, first: number) =>
      Object.fromEntries(
        Array.from({ length: 30 }, (_, i) => [
          `${folder}/f${i}.ts`,
          uniqueContent(first + i),
        ]),
      );
    const gone = Object.fromEntries(
      Object.keys(at('old', 0)).map(path => [path, undefined]),
    );
    const { components } = await read([
      { author: ADA, day: FIRST_DAY, files: at('old', 0) },
      {
        author: BROOK,
        day: FIRST_DAY + 1,
        files: { ...gone, ...at('new', 100) },
      },
    ]);
    expect(components[0].commitDays).toEqual([
      [FIRST_DAY, 1],
      [FIRST_DAY + 1, 1],
    ]);
  });

  it('counts co-authors in full, reviewers apart, and bots as nobody', async () => {
    const { components, people } = await read([
      {
        author: 'copilot[bot] <198982749+Copilot@users.noreply.github.com>',
        day: FIRST_DAY,
        files: { 'a.ts': '1' },
        message:
          'Do it\n\n* part one\n\nCo-authored-by: Ada Byron <ada@example.org>\n\nreviewed-By:  Brook Chen <brook@example.org>\n',
      },
    ]);
    expect(people.map(({ email }) => email).sort()).toEqual([
      'ada@example.org',
      'brook@example.org',
    ]);
    const [component] = components;
    const byEmail = new Map(
      component.activity.map(entry => [people[entry.person].email, entry]),
    );
    expect(byEmail.get('ada@example.org')).toMatchObject({
      authored: [FIRST_DAY],
      reviewed: [],
      changes: 1,
    });
    expect(byEmail.get('brook@example.org')).toMatchObject({
      authored: [],
      reviewed: [FIRST_DAY],
    });
    expect(component.reviewsKnown).toBe(true);
    expect(component.agentAssistedShare).toBe(1);
  });

  it('takes no review credit for big changes, nor for one’s own', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 11 }, (_, i) => [`f${i}.ts`, uniqueContent(i)]),
    );
    const { components } = await read([
      {
        author: ADA,
        day: FIRST_DAY,
        files,
        message: 'x\n\nReviewed-by: Brook Chen <brook@example.org>',
      },
      {
        author: ADA,
        day: FIRST_DAY + 1,
        files: { 'f0.ts': 'y' },
        message: 'x\n\nReviewed-by: Ada Byron <ada@example.org>',
      },
    ]);
    expect(components[0].reviewsKnown).toBe(false);
  });

  it('follows a file that was moved and edited, without looking into it', async () => {
    const specs: CommitSpec[] = [
      {
        author: ADA,
        day: FIRST_DAY,
        files: {
          'lang/fr.ts': uniqueContent(1),
          'test/lang/fr.ts': uniqueContent(2),
        },
      },
      {
        author: BROOK,
        day: FIRST_DAY + 1,
        files: {
          'lang/fr.ts': undefined,
          'test/lang/fr.ts': undefined,
          'locale/fr.ts': uniqueContent(3),
          'test/locale/fr.ts': uniqueContent(4),
        },
      },
    ];
    const paired = await read(specs);
    const identical = await read(specs, { renames: 'identical' });
    const authors = (knowledge: RepositoryKnowledge) =>
      authorSets(knowledge.components[0], knowledge);
    expect(authors(identical)).toEqual([
      'brook@example.org',
      'brook@example.org',
    ]);
    expect(authors(paired)).toEqual([
      'ada@example.org,brook@example.org',
      'ada@example.org,brook@example.org',
    ]);
  });

  it('copes with paths, names and dates of any kind', async () => {
    const { components, people } = await read([
      {
        author: Buffer.from('Jos\xe9 <jose@example.org>', 'latin1'),
        day: 0,
        authorSeconds: 5,
        commitSeconds: FIRST_DAY * 86_400,
        files: { 'a\nb\t"c".ts': '1', 'ü/日本.ts': '2', ':!x.ts': '3' },
      },
      {
        author: ' <>',
        day: FIRST_DAY + 1,
        files: { '-x.ts': '4' },
        message: '',
      },
      {
        author: ADA,
        day: FIRST_DAY + 90_000,
        commitSeconds: (FIRST_DAY + 2) * 86_400,
        files: { '-x.ts': '5' },
      },
    ]);
    expect(people.map(({ name }) => name)).toContain('José');
    expect(components[0].files).toBe(4);
    expect(components[0].whoSets.map(({ folder }) => folder)).toContain('ü');
    // Who is neither named nor addressed is nobody, and has no active day.
    expect(people).toHaveLength(2);
    expect(components[0].commitDays).toEqual([
      [FIRST_DAY, 1],
      [FIRST_DAY + 2, 1],
    ]);
  });

  it('keeps the configuration of a folder that has nothing else', async () => {
    const { components } = await read(
      [
        {
          author: ADA,
          day: FIRST_DAY,
          files: {
            'k8s/app.yaml': '1',
            'k8s/README.md': '2',
            'src/a.ts': '3',
            'src/b.yaml': '4',
          },
        },
      ],
      { paths: ['k8s', 'src'] },
    );
    expect(components.map(({ files }) => files)).toEqual([1, 1]);
    expect(components[0].documentation).toEqual({ files: 1, people: 1 });
  });
});

function prefixed<T>(folder: string, files: Readonly<Record<string, T>>) {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      `${folder}/${path}`,
      content,
    ]),
  );
}

/** Content that no file of the other history has. */
function distinct(files: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      content === undefined ? undefined : content.replace(/^/gm, 'two '),
    ]),
  );
}

function treeOf(specs: readonly CommitSpec[]): Record<string, string> {
  const tree: Record<string, string> = {};
  for (const { files = {}, moves = {} } of specs) {
    for (const [from, to] of Object.entries(moves)) {
      tree[to] = tree[from];
      delete tree[from];
    }
    for (const [path, content] of Object.entries(files)) {
      if (content === undefined) delete tree[path];
      else tree[path] = content;
    }
  }
  return tree;
}

// Keeps the helper honest: the specs that tests build have the people they say.
it('reads the address of a spec', () => {
  expect(emailOf({ author: ADA, day: 1 })).toBe('ada@example.org');
});

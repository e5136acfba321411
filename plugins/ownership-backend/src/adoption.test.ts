import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { pathCurrency } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { initDatabase } from './__testUtils__/databases';
import { component, group, template } from './__testUtils__/entities';
import { AS_OF_DAY } from './__testUtils__/histories';
import { takeInventory } from './__testUtils__/takeInventory';
import { listAdoption } from './database/listAdoption';
import { listOffPath } from './database/listOffPath';
import { readGoldenPaths } from './database/readGoldenPaths';
import { scoreDueComponents } from './database/scoreDueComponents';
import { seededRandom } from './survival/__testUtils__/seededRandom';
import { NumberedRefs, VisibleSet } from './visibility';

jest.setTimeout(300_000);

const COMPONENTS = 2_000;
const OWNERS = 37;

interface Made {
  ref: string;
  owner?: string;
  type: string;
  language?: 'go' | 'python' | 'javascript';
  template?: string;
  version?: string;
}

/** What each template wants, and its newest version. */
const TEMPLATES = [
  { name: 'go-service', type: 'service', tag: 'golang', newest: '3.1.0' },
  { name: 'node-service', type: 'service', tag: 'typescript', newest: '2.0.0' },
  { name: 'site', type: 'website', tag: 'react', newest: '1.4.2' },
  { name: 'any-library', type: 'library', newest: undefined },
] as const;
const LANGUAGE_OF: Readonly<Record<string, Made['language']>> = {
  golang: 'go',
  typescript: 'javascript',
  react: 'javascript',
};
const TAG_OF = { go: 'go', python: 'python', javascript: 'nodejs' } as const;

/** The same estate every time. */
function makeEstate(): Made[] {
  const random = seededRandom(6);
  const oneOf = <T>(list: readonly T[]): T =>
    list[Math.floor(random() * list.length)];
  return Array.from({ length: COMPONENTS }, (_, index) => {
    const came = random();
    const from =
      came < 0.5 ? oneOf([...TEMPLATES.map(({ name }) => name), 'gone']) : '';
    return {
      ref: `component:default/c${index}`,
      owner:
        random() < 0.05
          ? undefined
          : `group:default/team-${Math.floor(random() * OWNERS)}`,
      type: oneOf(['service', 'service', 'website', 'library', 'tool']),
      language: oneOf(['go', 'python', 'javascript', undefined] as const),
      ...(from
        ? {
            template: `template:default/${from}`,
            version: oneOf(['1.0.0', '1.4.2', '2.0.0', '3.1.0', undefined]),
          }
        : {}),
    };
  });
}

function toEntity(made: Made): Entity {
  const entity = component(made.ref.split('/')[1], {
    owner: made.owner?.split('/')[1],
    type: made.type,
    annotations: {
      ...(made.template
        ? { 'backstage.io/source-template': made.template }
        : {}),
      ...(made.version
        ? { 'backstage.io/template-version': made.version }
        : {}),
    },
  });
  const tags = [...(made.language ? [TAG_OF[made.language]] : []), 'harbour'];
  return { ...entity, metadata: { ...entity.metadata, tags } };
}

/** Written anew here, one component after the other. */
function naive(estate: readonly Made[], isSeen: (ref: string) => boolean) {
  const known = TEMPLATES.filter(({ name }) =>
    isSeen(`template:default/${name}`),
  );
  const suits = (made: Made, one: (typeof TEMPLATES)[number]) => {
    if (made.type !== one.type) return false;
    const wanted = 'tag' in one ? LANGUAGE_OF[one.tag] : undefined;
    return !made.language || !wanted || made.language === wanted;
  };
  const pathOf = (made: Made) =>
    known.find(({ name }) => made.template === `template:default/${name}`);
  const rows = new Map<string, Record<string, number>>();
  const paths = new Map(known.map(({ name }) => [name, { on: 0, off: 0 }]));
  const offPath: string[] = [];
  for (const made of estate.filter(({ ref }) => isSeen(ref))) {
    for (const key of [made.owner ?? '', 'all']) {
      const row = rows.get(key) ?? {
        components: 0,
        eligible: 0,
        onPath: 0,
        current: 0,
        behind: 0,
        unknown: 0,
        templateGone: 0,
      };
      rows.set(key, row);
      row.components += 1;
      const path = pathOf(made);
      if (path) {
        row.onPath += 1;
        row.eligible += 1;
        const currency = pathCurrency(made.version, path.newest);
        if (currency === 'current') row.current += 1;
        else if (currency === 'unknown') row.unknown += 1;
        else row.behind += 1;
      } else {
        if (made.template) row.templateGone += 1;
        if (known.some(one => suits(made, one))) row.eligible += 1;
      }
    }
    const path = pathOf(made);
    if (path) {
      paths.get(path.name)!.on += 1;
    } else {
      offPath.push(made.ref);
      known
        .filter(one => suits(made, one))
        .forEach(({ name }) => {
          paths.get(name)!.off += 1;
        });
    }
  }
  return { rows, paths, offPath: offPath.sort() };
}

describe(`adoption of ${COMPONENTS} components`, () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const estate = makeEstate();

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    let knex: Knex;

    beforeAll(async () => {
      knex = await initDatabase(databases, databaseId);
      await takeInventory(knex, {
        catalog: [
          ...Array.from({ length: OWNERS }, (_, index) =>
            group(`team-${index}`, { title: `Team ${index}` }),
          ),
          ...TEMPLATES.map(one => {
            const entity = template(one.name, one.name, {
              version: one.newest,
            });
            return {
              ...entity,
              metadata: {
                ...entity.metadata,
                tags: 'tag' in one ? [one.tag] : [],
              },
              spec: { ...entity.spec, type: one.type },
            };
          }),
          ...estate.map(toEntity),
        ],
      });
      const options = { asOf: AS_OF_DAY, left: [] };
      while ((await scoreDueComponents(knex, options)) > 0);
    });

    const everything = () => ({
      visible: VisibleSet.everything,
      readable: undefined,
      isSeen: () => true,
    });
    /** Somebody who sees two of three components, and not every template. */
    const some = async () => {
      const refs: string[] = await knex('catalog_ref').pluck('entity_ref');
      const isSeen = (ref: string) =>
        ref.startsWith('component:')
          ? Number(ref.split('/c')[1]) % 3 !== 0
          : !ref.endsWith('/node-service');
      const numbers = new NumberedRefs({ knex });
      await numbers.learn(refs);
      return {
        visible: VisibleSet.some(refs.filter(isSeen), numbers),
        readable: undefined,
        isSeen,
      };
    };

    it.each([
      ['everything', everything],
      ['a part', some],
    ])('is what a naive count of %s says', async (_who, reachOf) => {
      const { isSeen, ...reach } = await reachOf();
      const wanted = naive(estate, isSeen);
      const rows = new Map<string, object>();
      let from: Parameters<typeof listAdoption>[1]['from'];
      let pages = 0;
      do {
        const page = await listAdoption(knex, { ...reach, limit: 10, from });
        expect(page.totalItems).toBe(wanted.rows.size - 1);
        expect(page.totals).toEqual(wanted.rows.get('all'));
        for (const { owner, ...row } of page.items) {
          rows.set(owner?.ref ?? '', row);
        }
        from = page.next;
        pages += 1;
      } while (from);
      expect(pages).toBe(Math.ceil((wanted.rows.size - 1) / 10));
      wanted.rows.delete('all');
      expect(rows).toEqual(wanted.rows);

      const { items } = await readGoldenPaths(knex, reach);
      const shares = items.map(({ name, eligible, share, consumers }) => [
        name,
        eligible,
        share,
        consumers,
      ]);
      expect(shares).toEqual(
        [...wanted.paths]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, { on, off }]) => [name, on + off, on / (on + off), on]),
      );

      const off: string[] = [];
      let place: Parameters<typeof listOffPath>[1]['from'];
      do {
        const page = await listOffPath(knex, {
          ...reach,
          limit: 200,
          from: place,
        });
        expect(page.totalItems).toBe(wanted.offPath.length);
        off.push(...page.items.map(({ entityRef }) => entityRef));
        place = page.next;
      } while (place);
      expect(off).toEqual(wanted.offPath);
    });
  });
});

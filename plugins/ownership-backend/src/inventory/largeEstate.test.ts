import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type {
  CatalogService,
  CatalogServiceRequestOptions,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import { initDatabase } from '../__testUtils__/databases';
import { component, group, stitched, user } from '../__testUtils__/entities';
import { takeInventory } from '../__testUtils__/takeInventory';

jest.setTimeout(300_000);

const COMPONENTS = 20_000;
const REPOSITORIES = 5_000;
const GROUPS = 2_000;
const USERS = 4_000;
/** Groups have two or three below them, eight levels deep. */
const CHILDREN = 2.6;
const PAGE = 500;

const parentOf = (index: number) => Math.floor((index - 1) / CHILDREN);

function groupAt(index: number, title?: string): Entity {
  return group(`group-${index}`, {
    title,
    ...(index > 0 ? { parent: `group-${parentOf(index)}` } : {}),
  });
}

function componentAt(index: number, title?: string): Entity {
  return component(`component-${index}`, {
    title,
    owner: `group-${index % GROUPS}`,
    source: `url:https://github.com/estate/repository-${
      index % REPOSITORIES
    }/tree/main/folder-${Math.floor(index / REPOSITORIES)}`,
  });
}

function userAt(index: number): Entity {
  return user(`user-${index}`, {
    email: `user-${index}@estate.example`,
    memberOf: [`group-${index % GROUPS}`],
  });
}

/**
 * A catalog that makes its entities up page by page, and counts how many of
 * those it gave are still held by whoever asked.
 */
class GeneratedCatalog {
  readonly #sizes = { components: COMPONENTS };
  readonly changed = new Map<number, string>();
  readonly changedGroups = new Map<number, string>();
  readonly given: Array<WeakRef<Entity>> = [];
  streamed = 0;
  readInFull = 0;
  mostHeld = 0;

  constructor(options: { components?: number } = {}) {
    Object.assign(this.#sizes, options);
  }

  service(): CatalogService {
    return {
      ...catalogServiceMock({ entities: [] }),
      streamEntities: request => this.#stream(request?.fields?.length ?? 99),
      getEntitiesByRefs: async (
        { entityRefs },
        _options: CatalogServiceRequestOptions,
      ) => {
        const items = entityRefs.map(ref => this.#byRef(ref));
        this.readInFull += items.length;
        return { items };
      },
    };
  }

  async *#stream(fields: number): AsyncGenerator<Entity[]> {
    const { components } = this.#sizes;
    const total = components + GROUPS + USERS;
    for (let at = 0; at < total; at += PAGE) {
      const page = Array.from(
        { length: Math.min(PAGE, total - at) },
        (_, index) => this.#at(at + index),
      ).map(entity => (fields < 10 ? nameOf(entity) : entity));
      this.streamed += page.length;
      if (fields >= 10) this.readInFull += page.length;
      this.given.push(...page.map(entity => new WeakRef(entity)));
      if (globalThis.gc && at % (10 * PAGE) === 0) await this.#countHeld();
      yield page;
    }
  }

  async #countHeld() {
    // Weak references are kept until the present job ends.
    await new Promise(resolve => setImmediate(resolve));
    globalThis.gc!();
    const held = this.given.filter(ref => ref.deref() !== undefined).length;
    this.mostHeld = Math.max(this.mostHeld, held);
  }

  #at(index: number): Entity {
    const { components } = this.#sizes;
    if (index < components) {
      return stitched(componentAt(index, this.changed.get(index)));
    }
    const other = index - components;
    return stitched(
      other < GROUPS
        ? groupAt(other, this.changedGroups.get(other))
        : userAt(other - GROUPS),
    );
  }

  #byRef(ref: string): Entity {
    const { components } = this.#sizes;
    const [kind, name] = ref.split(':default/');
    const index = Number(name.split('-')[1]);
    if (kind === 'component') return this.#at(index);
    return this.#at(components + (kind === 'user' ? GROUPS : 0) + index);
  }
}

function nameOf({ apiVersion, kind, metadata }: Entity): Entity {
  const { name, namespace, uid, etag } = metadata;
  return { apiVersion, kind, metadata: { name, namespace, uid, etag } };
}

/** Runs something and says how many statements and milliseconds it took. */
async function measured<T>(knex: Knex, work: () => Promise<T>) {
  let statements = 0;
  const count = () => {
    statements += 1;
  };
  knex.on('query', count);
  const startedAt = performance.now();
  const result = await work();
  const ms = Math.round(performance.now() - startedAt);
  knex.removeListener('query', count);
  return { result, statements, ms };
}

describe('the inventory of a large estate', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())('%s', async databaseId => {
    const knex = await initDatabase(databases, databaseId);
    const catalog = new GeneratedCatalog();
    const take = () =>
      measured(knex, () => takeInventory(knex, { catalog: catalog.service() }));
    const due = async () => {
      const [{ count }] = await knex('entity')
        .whereNotNull('score_due_at')
        .count({ count: '*' });
      await knex('entity').update({ score_due_at: null });
      return Number(count);
    };

    const first = await take();
    expect(first.result).toBe(true);
    expect(await due()).toBe(COMPONENTS);
    expect(await knex('repository').pluck('id')).toHaveLength(REPOSITORIES);

    catalog.readInFull = 0;
    const unchanged = await take();
    expect(unchanged.result).toBe(false);
    expect(catalog.readInFull).toBe(0);
    // A page is one statement; what is besides does not grow.
    const pages = (COMPONENTS + GROUPS + USERS) / PAGE;
    expect(unchanged.statements).toBeLessThan(pages + 20);

    catalog.changed.set(7, 'Seven');
    const oneComponent = await take();
    expect(catalog.readInFull).toBe(1);
    expect(await due()).toBe(1);
    expect(oneComponent.statements).toBeLessThan(pages + 60);

    // A leaf of the tree: what it owns itself.
    catalog.changedGroups.set(GROUPS - 1, 'Last');
    const oneGroup = await take();
    expect(await due()).toBe(COMPONENTS / GROUPS);

    const closure = await knex('group_closure')
      .where({ ancestor_ref: 'group:default/group-0' })
      .pluck('descendant_ref');
    expect(closure).toHaveLength(GROUPS);

    process.stdout.write(
      `${databaseId}: ${JSON.stringify({
        first,
        unchanged,
        oneComponent,
        oneGroup,
      })}\n`,
    );
  });

  it('holds no more of the catalog when there is more of it', async () => {
    setFlagsFromString('--expose_gc');
    globalThis.gc = runInNewContext('gc');
    const held: number[] = [];
    for (const components of [5_000, 20_000]) {
      const knex = await initDatabase(databases, 'SQLITE_3');
      const catalog = new GeneratedCatalog({ components });
      await takeInventory(knex, { catalog: catalog.service() });
      expect(await knex('entity').pluck('entity_ref')).toHaveLength(components);
      held.push(catalog.mostHeld);
    }
    process.stdout.write(`entities held at most: ${held}\n`);
    expect(held[1]).toBeLessThanOrEqual(4 * PAGE);
    globalThis.gc = undefined;
  });
});

import {
  pathCurrencies,
  type GoldenPath,
  type GoldenPathVersion,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { eligibleFor } from '../goldenPath';
import type { GoldenPathFacts, OwnerDirectory } from '../inventory';
import { countComponents } from './countComponents';
import { pageOf, readingOf, type Position } from './keyset';
import { readOwnerDirectory } from './readOwnerDirectory';
import { readPathRepositories } from './readPathRepositories';
import { readPathVersions } from './readPathVersions';
import { readRuns } from './readRuns';
import { readVisiblePaths } from './readVisiblePaths';
import type { Reach } from './visibleReports';

/** What is written into versions is not ours; a list of them has an end. */
const MOST_VERSIONS = 20;

export interface GoldenPathsOptions extends Reach {
  /** Only this template. */
  templateRef?: string;
  /** Words, each of which must be in title, name, description, tags or owner. */
  search?: string;
  /** All at once where nothing is said. */
  limit?: number;
  from?: Position;
}

/**
 * The templates that match and that the caller may see, by ref, and what of
 * visible entities uses each. There are few templates: which ones a page has is
 * found among all of them; what came from them is counted of the page alone.
 */
export async function readGoldenPaths(
  knex: Knex,
  options: GoldenPathsOptions,
): Promise<{
  items: GoldenPath[];
  totalItems: number;
  next?: Position;
  prev?: Position;
}> {
  const { visible, readable } = options;
  const all = await readVisiblePaths(knex, { visible });
  const owners = await readOwnerDirectory(knex, {
    refs: [...all.values()].flatMap(({ owner }) =>
      owner && visible.has(owner.ref) ? [owner.ref] : [],
    ),
    placeholders: [],
  });
  const matching = [...all.values()].filter(path =>
    matches(path, owners, options),
  );
  const { rows, next, prev } = pageAmong(matching, options);
  const paths = rows.flatMap(row => all.get(row.entity_ref) ?? []);
  const reach = { visible, readable };
  const versions = await readPathVersions(knex, {
    ...reach,
    newest: new Map(paths.map(path => [path.entityRef, path.version])),
  });
  const repositories = await readPathRepositories(knex, { ...reach, paths });
  const runs = await readRuns(
    knex,
    paths.map(({ entityRef }) => entityRef),
  );
  const counts =
    paths.length > 0
      ? await countComponents(knex, { ...reach, versions: false })
      : [];
  return {
    items: paths.map(path => {
      const { source: _source, own: _own, ...words } = path;
      const repository = repositories.get(path.entityRef);
      const ran = runs.get(path.entityRef);
      return {
        ...words,
        ...(path.owner ? { owner: titled(path.owner.ref, owners) } : {}),
        ...(repository ? { repository } : {}),
        ...(ran ? { runs: ran } : {}),
        ...eligibleFor(path, counts, all),
        ...adoptionOf(versions.get(path.entityRef) ?? []),
      };
    }),
    totalItems: matching.length,
    next,
    prev,
  };
}

function matches(
  path: GoldenPathFacts,
  owners: OwnerDirectory,
  { templateRef, search = '' }: GoldenPathsOptions,
): boolean {
  if (templateRef !== undefined && path.entityRef !== templateRef) {
    return false;
  }
  const { title, name, description, tags, owner } = path;
  const text = [
    title,
    name,
    description,
    ...tags,
    owner?.ref.split('/')[1],
    owners.find(owner?.ref ?? '')?.title,
  ]
    .filter(part => part !== undefined)
    .map(lower)
    .join('\n');
  return lower(search)
    .split(/\s+/)
    .every(word => text.includes(word));
}

function pageAmong(
  matching: readonly GoldenPathFacts[],
  { limit = matching.length, from }: GoldenPathsOptions,
) {
  const reading = readingOf({ order: 'asc', from });
  const rows = matching.map(({ entityRef: ref }) => ({
    entity_ref: ref,
    value: ref,
  }));
  if (reading.backwards) rows.reverse();
  const beyond = rows.filter(({ value }) => {
    if (!from) return true;
    return reading.backwards ? value < from.entityRef : value > from.entityRef;
  });
  return pageOf(beyond.slice(0, limit + 1), { limit, from, reading });
}

function titled(ref: string, owners: OwnerDirectory): GoldenPath['owner'] {
  const title = owners.find(ref)?.title;
  return { ref, ...(title ? { title } : {}) };
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}

function adoptionOf(
  all: readonly GoldenPathVersion[],
): Pick<GoldenPath, 'consumers' | 'currency' | 'versions' | 'moreVersions'> {
  const sum = (some: readonly GoldenPathVersion[]) =>
    some.reduce((total, { entities }) => total + entities, 0);
  const others = all.slice(MOST_VERSIONS);
  const [current, patch, minor, major, unknown] = pathCurrencies.map(value =>
    sum(all.filter(({ currency }) => currency === value)),
  );
  return {
    consumers: sum(all),
    currency: { current, patch, minor, major, unknown },
    versions: all.slice(0, MOST_VERSIONS),
    ...(others.length > 0
      ? { moreVersions: { versions: others.length, entities: sum(others) } }
      : {}),
  };
}

/** A template's own words; undefined when the catalog has none such. */
export async function readTemplate(
  knex: Knex,
  templateRef: string,
): Promise<GoldenPathFacts | undefined> {
  const row = await knex('golden_path')
    .where({ entity_ref: templateRef })
    .first();
  return row && JSON.parse(row.facts);
}

/** The title of a template; undefined when the catalog has none such. */
export async function readTemplateTitle(
  knex: Knex,
  templateRef: string,
): Promise<string | undefined> {
  return (await readTemplate(knex, templateRef))?.title;
}

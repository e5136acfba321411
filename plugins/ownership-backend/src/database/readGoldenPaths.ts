import {
  pathCurrencies,
  type GoldenPath,
  type GoldenPathVersion,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import type { GoldenPathFacts } from '../inventory';
import { readOwnerDirectory } from './readOwnerDirectory';
import { readPathRepositories } from './readPathRepositories';
import { readPathVersions } from './readPathVersions';
import type { Reach } from './visibleReports';

/** What is written into versions is not ours; a list of them has an end. */
const MOST_VERSIONS = 20;

/** The templates that the caller may see, and what of visible entities uses each. */
export async function readGoldenPaths(
  knex: Knex,
  reach: Reach,
): Promise<GoldenPath[]> {
  const rows: Array<{ entity_ref: string; facts: string }> = await knex(
    'golden_path',
  ).orderBy('entity_ref');
  const paths: GoldenPathFacts[] = rows
    .filter(row => reach.visible.has(row.entity_ref))
    .map(row => JSON.parse(row.facts));
  const versions = await readPathVersions(knex, {
    ...reach,
    newest: new Map(paths.map(path => [path.entityRef, path.version])),
  });
  const repositories = await readPathRepositories(knex, { ...reach, paths });
  const owners = await readOwnerDirectory(knex, {
    refs: paths.map(({ owner }) => owner?.ref),
    placeholders: [],
  });
  return paths.map(({ source: _source, ...path }) => {
    const repository = repositories.get(path.entityRef);
    return {
      ...path,
      ...(path.owner
        ? {
            owner: {
              ref: path.owner.ref,
              title: owners.find(path.owner.ref)?.title,
            },
          }
        : {}),
      ...(repository ? { repository } : {}),
      ...adoptionOf(versions.get(path.entityRef) ?? []),
    };
  });
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

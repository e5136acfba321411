import type { Knex } from 'knex';
import type { OwnershipChecks } from '../check';
import type { PeopleContext } from '../database/readPeopleContext';
import { readScoreInputs } from '../database/readScoreInputs';
import { toReportInput } from '../database/toReportInput';
import { Breather } from '../loop';
import { assessWithChecks } from '../report';
import type { AssessedInPlace } from './types';

/** Entities in memory at a time. */
const PAGE = 500;

/** Entities by the functions of their reports, in the order of each page. */
export async function* assessEach(options: {
  knex: Knex;
  entityRefs: readonly string[];
  people: PeopleContext;
  /** UTC day. */
  asOf: number;
  /** Where the score itself is looked at. */
  checks?: OwnershipChecks;
  signal?: AbortSignal;
}): AsyncGenerator<AssessedInPlace> {
  const { knex, entityRefs, people, asOf, checks, signal } = options;
  const breather = new Breather();
  for (let at = 0; at < entityRefs.length; at += PAGE) {
    const page = await readScoreInputs(knex, {
      entityRefs: entityRefs.slice(at, at + PAGE),
    });
    for (const one of page) {
      signal?.throwIfAborted();
      const assessed = await assessWithChecks(
        toReportInput(one, { people, asOf }),
        checks,
      );
      yield {
        ...assessed,
        repositoryId: one.entity.repository_id ?? undefined,
      };
      await breather.breathe();
    }
  }
}

import type { Knex } from 'knex';
import type {
  ReportSource,
  SourceStatus,
} from '@stewardship/backstage-plugin-ownership-common';
import type { ComponentFacts } from '../inventory';
import type { OwnershipChecks } from '../check';
import { withChecks, type ReportInput, type StoredReport } from '../report';
import { chunks } from './chunks';
import { isPostgres, toNumber } from './clock';
import { readKnowledge, type StoredKnowledge } from './readKnowledge';
import {
  readPeopleContext,
  type PeopleContext,
  type PeopleOptions,
} from './readPeopleContext';
import { saveReports } from './saveReports';
import { transaction } from './transaction';
import type { ComponentRow, RepositoryStatusRow } from './tables';

const PAGE = 200;

/**
 * Scores one page of the components whose report is due and says how many it
 * did. The rows stay locked until the reports are written: other replicas skip
 * them, and whoever changes an input meanwhile waits and marks them anew. A
 * crash undoes everything, so that they are still due.
 */
export async function scoreDueComponents(
  knex: Knex,
  options: PeopleOptions & { checks?: OwnershipChecks },
): Promise<number> {
  return transaction(knex, async tx => {
    const due: ComponentRow[] = await tx('entity')
      .whereNotNull('score_due_at')
      .whereNull('vanished_at')
      .orderBy('entity_ref')
      .limit(PAGE)
      .modify(query => {
        if (isPostgres(tx)) query.forUpdate().skipLocked();
      });
    if (due.length === 0) {
      return 0;
    }
    const people = await readPeopleContext(tx, options);
    const ids = [...new Set(due.flatMap(row => row.repository_id ?? []))];
    const repositories = new Map(
      (await readRepositories(tx, ids)).map(row => [row.id, row]),
    );
    const folders = due.flatMap(({ repository_id: repositoryId, path }) =>
      repositoryId === null || path === null ? [] : [{ repositoryId, path }],
    );
    const knowledge = new Map(
      (await readKnowledge(tx, folders)).map(item => [unitOf(item), item]),
    );
    const reports: StoredReport[] = [];
    for (const row of due) {
      const facts: ComponentFacts = JSON.parse(row.facts);
      const repository = repositories.get(row.repository_id ?? '');
      const stored = knowledge.get(
        `${row.repository_id}\n${row.excludes}\n${row.path}`,
      );
      const input: ReportInput = {
        facts,
        asOf: options.asOf,
        source: sourceOf(facts, row, repository),
        knowledge: stored && {
          ...stored.component,
          commit: stored.commit,
          scannedAt: scannedAt(repository),
        },
        people: (stored?.people ?? []).map(person => ({
          ...person,
          state: people.stateOf(person),
        })),
        ownerPeople: ownerPeople(facts, people),
        teamOf: people.teamOf,
      };
      reports.push(await withChecks(input, options.checks));
    }
    await saveReports(tx, reports, options.asOf);
    for (const part of chunks(due, 1)) {
      await tx('entity')
        .whereIn(
          'entity_ref',
          part.map(row => row.entity_ref),
        )
        .update({ score_due_at: null });
    }
    return due.length;
  });
}

function ownerPeople({ owner }: ComponentFacts, people: PeopleContext) {
  if (owner.ref === undefined || owner.kind === undefined) {
    return [];
  }
  return owner.kind === 'group' ? people.peopleOf(owner.ref) : [owner.ref];
}

function scannedAt(repository: RepositoryStatusRow | undefined): string {
  return new Date(toNumber(repository?.scanned_at) ?? 0).toISOString();
}

async function readRepositories(tx: Knex, ids: readonly string[]) {
  const rows: RepositoryStatusRow[] = [];
  for (const part of chunks(ids, 1)) {
    rows.push(...(await tx('repository').whereIn('id', part)));
  }
  return rows;
}

function unitOf({ repositoryId, excludes, component }: StoredKnowledge) {
  return `${repositoryId}\n${excludes}\n${component.path}`;
}

function sourceOf(
  facts: ComponentFacts,
  row: { path: string | null },
  repository: RepositoryStatusRow | undefined,
): ReportSource {
  if (facts.sourceProblem) {
    return facts.sourceProblem;
  }
  const { message, remedy } = repository ?? {};
  return {
    status: (repository?.status ?? 'waiting') as SourceStatus,
    ...(facts.location ? { location: facts.location } : {}),
    path: row.path ?? '',
    ...(message ? { message } : {}),
    ...(remedy ? { remedy } : {}),
  };
}

import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type {
  ReportSource,
  SourceStatus,
} from '@stewardship/backstage-plugin-ownership-common';
import type { OwnershipChecks } from '../check';
import { reconcileFindings } from '../finding';
import { withOwner, type ComponentFacts } from '../inventory';
import { Breather } from '../loop';
import { withChecks, type BuiltReport } from '../report';
import { utcDayOf } from '../time';
import { claimDueScores } from './claimDueScores';
import { isPostgres } from './clock';
import { readClock } from './readClock';
import {
  readPeopleContext,
  type PeopleContext,
  type PeopleOptions,
} from './readPeopleContext';
import { readScoreInputs, type ScoreInputs } from './readScoreInputs';
import { registerRefs } from './registerRefs';
import { toReportRows } from './reportRows';
import { saveReports, type ScoredEntity } from './saveReports';

/** After a crash the entities of a claim are due again in this time. */
const LEASE_MS = 4 * 60 * 1000;
/** Entities of a claim; groups and users are read once for each. */
const CLAIM = 20_000;
/** Entities in memory at a time. */
const PAGE = 5_000;
/** SQLite holds the thread while it writes. */
const SMALL = { claim: 2_000, page: 100 };

export interface ScoreOptions extends PeopleOptions {
  /** Of what the configuration has to say in reports. */
  configHash?: string;
  checks?: OwnershipChecks;
  /** Entities in memory at a time; for tests. */
  page?: number;
  /** For tests. */
  leaseMs?: number;
  signal?: AbortSignal;
}

/**
 * Makes the reports that are due, as many as one claim takes, and says how many
 * it claimed. Set-based: the number of statements grows with pages of some
 * thousand entities. Other replicas skip what is claimed; who changes an input
 * meanwhile has the report made anew; a crash loses and halves nothing.
 */
export async function scoreDueComponents(
  knex: Knex,
  options: ScoreOptions,
): Promise<number> {
  const sizes = isPostgres(knex) ? { claim: CLAIM, page: PAGE } : SMALL;
  const { page = sizes.page, leaseMs = LEASE_MS, signal } = options;
  const { entityRefs, ...claimed } = await claimDueScores(knex, {
    limit: sizes.claim,
    leaseMs,
  });
  if (entityRefs.length === 0) {
    return 0;
  }
  let { ticket } = claimed;
  let renewedAt = performance.now();
  const nowMs = await readClock(knex);
  const people = await readPeopleContext(knex, options);
  for (let at = 0; at < entityRefs.length; at += page) {
    if (signal?.aborted) {
      await giveBack(knex, { ticket, nowMs });
      break;
    }
    const heldMs = performance.now() - renewedAt;
    if (heldMs > leaseMs / 2) {
      ticket = await renewClaim(knex, { ticket, byMs: heldMs });
      renewedAt = performance.now();
    }
    const inputs = await readScoreInputs(knex, {
      entityRefs: entityRefs.slice(at, at + page),
      ticket,
    });
    await registerRefs(
      knex,
      inputs.flatMap(({ entity }) =>
        entity.entity_no === null ? [entity.entity_ref] : [],
      ),
    );
    const scored = await scoreAll(inputs, { ...options, people, nowMs });
    await saveReports(knex, { scored, ticket, nowMs });
  }
  return entityRefs.length;
}

/** A slow machine keeps what it claimed; only a dead one loses it. */
async function renewClaim(
  knex: Knex,
  { ticket, byMs }: { ticket: number; byMs: number },
): Promise<number> {
  const renewed = ticket + Math.ceil(byMs);
  await knex('entity')
    .where({ score_due_at: ticket })
    .update({ score_due_at: renewed });
  return renewed;
}

/** What was claimed and not done is due at once, and not after the lease. */
async function giveBack(
  knex: Knex,
  { ticket, nowMs }: { ticket: number; nowMs: number },
): Promise<void> {
  await knex('entity')
    .where({ score_due_at: ticket })
    .update({ score_due_at: nowMs });
}

async function scoreAll(
  inputs: readonly ScoreInputs[],
  options: ScoreOptions & { people: PeopleContext; nowMs: number },
): Promise<ScoredEntity[]> {
  const { asOf, configHash = '', nowMs } = options;
  const breather = new Breather();
  const scored: ScoredEntity[] = [];
  for (const input of inputs) {
    const built = await reportOf(input, options);
    const domainRef = input.entity.domain_ref ?? undefined;
    const { changed, events } = reconcileFindings({
      entityRef: input.entity.entity_ref,
      known: input.findings,
      detected: built.findings,
      nowMs,
      newId: randomUUID,
    });
    scored.push({
      ...toReportRows(built, { asOf, configHash, domainRef }),
      findings: changed,
      events,
    });
    await breather.breathe();
  }
  return scored;
}

function reportOf(
  { entity, repository, verifications, knowledge }: ScoreInputs,
  options: ScoreOptions & { people: PeopleContext },
): Promise<BuiltReport> {
  const { people, asOf } = options;
  const facts = withOwner(JSON.parse(entity.facts), people.owners);
  const stored = knowledge();
  return withChecks(
    {
      facts,
      asOf,
      source: sourceOf(facts, entity, repository),
      knowledge: stored && { ...stored.component, commit: stored.commit },
      people: (stored?.people ?? []).map(person => ({
        ...person,
        state: people.stateOf(person),
      })),
      ownerPeople: ownerPeople(facts, people),
      teamOf: people.teamOf,
      ...(repository?.notes ? { notes: JSON.parse(repository.notes) } : {}),
      firstSeenDay: utcDayOf(Number(entity.first_seen_at)),
      verifications,
    },
    options.checks,
  );
}

function ownerPeople(
  { owner }: ComponentFacts,
  people: PeopleContext,
): readonly string[] {
  if (owner.ref === undefined || owner.kind === undefined) {
    return [];
  }
  return owner.kind === 'group' ? people.peopleOf(owner.ref) : [owner.ref];
}

function sourceOf(
  facts: ComponentFacts,
  row: { path: string | null },
  repository: ScoreInputs['repository'],
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

import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { OwnershipChecks } from '../check';
import { reconcileFindings } from '../finding';
import { Breather } from '../loop';
import { withChecks, type BuiltReport, type HeldPath } from '../report';
import { claimDueScores } from './claimDueScores';
import { isPostgres } from './clock';
import { HeldClaim } from './HeldClaim';
import { readClock } from './readClock';
import {
  readPeopleContext,
  type PeopleContext,
  type PeopleOptions,
} from './readPeopleContext';
import { readHeldPaths } from './readHeldPaths';
import { readScoreInputs, type ScoreInputs } from './readScoreInputs';
import { registerRefs } from './registerRefs';
import { toReportRows } from './reportRows';
import { saveReports, type ScoredEntity } from './saveReports';
import { toReportInput } from './toReportInput';

/** After a crash the entities of a claim are due again in this time. */
const LEASE_MS = 90_000;
/**
 * Entities of a claim, and those in memory at a time. Groups and users are read
 * once for each claim. Other replicas find something left to do, and a crash
 * costs little.
 */
const LARGE = { claim: 7_000, page: 7_000 };
/** SQLite holds the thread while it writes, and has one replica. */
const SMALL = { claim: 2_000, page: 100 };

type HeldPaths = ReadonlyMap<string, readonly HeldPath[]>;

export interface ScoreOptions extends PeopleOptions {
  /** Of what the configuration has to say in reports. */
  configHash?: string;
  checks?: OwnershipChecks;
  /** Entities in memory at a time; for tests. */
  page?: number;
  /** For tests. */
  leaseMs?: number;
  signal?: AbortSignal;
  /** Told of an entity of which no report can be made. */
  onFailed?: (entityRef: string, error: unknown) => void;
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
  const sizes = isPostgres(knex) ? LARGE : SMALL;
  const { page = sizes.page, leaseMs = LEASE_MS, signal } = options;
  const { entityRefs, ...claimed } = await claimDueScores(knex, {
    limit: sizes.claim,
    leaseMs,
  });
  if (entityRefs.length === 0) {
    return 0;
  }
  const claim = new HeldClaim(knex, { ticket: claimed.ticket, leaseMs });
  const atMs = await readClock(knex);
  const people = await readPeopleContext(knex, options);
  const heldPaths = await readHeldPaths(knex);
  for (let at = 0; at < entityRefs.length; at += page) {
    if (signal?.aborted) break;
    await claim.renew();
    const inputs = await readScoreInputs(knex, {
      entityRefs: entityRefs.slice(at, at + page),
      ticket: claim.ticket,
    });
    await registerRefs(
      knex,
      inputs.flatMap(({ entity }) =>
        entity.entity_no === null ? [entity.entity_ref] : [],
      ),
    );
    const scored = await scoreAll(inputs, {
      ...options,
      people,
      heldPaths,
      atMs,
      claim,
    });
    await saveReports(knex, {
      scored,
      ticket: claim.ticket,
      nowMs: atMs,
    });
  }
  if (signal?.aborted) {
    await claim.giveBack();
  }
  return entityRefs.length;
}

/**
 * Ends early, with what is done by then, when it is to stop. An entity that
 * fails must not stop the others: it is tried again when the claim ends.
 */
async function scoreAll(
  inputs: readonly ScoreInputs[],
  options: ScoreOptions & {
    people: PeopleContext;
    heldPaths: HeldPaths;
    atMs: number;
    claim: HeldClaim;
  },
): Promise<ScoredEntity[]> {
  const { asOf, configHash = '', atMs, claim, signal } = options;
  const breather = new Breather();
  const scored: ScoredEntity[] = [];
  for (const input of inputs) {
    if (signal?.aborted) break;
    await claim.renew();
    const built = await reportOf(input, options).catch(error => {
      options.onFailed?.(input.entity.entity_ref, error);
    });
    if (!built) continue;
    const domainRef = input.entity.domain_ref ?? undefined;
    const { changed, events } = reconcileFindings({
      entityRef: input.entity.entity_ref,
      known: input.findings,
      detected: built.findings,
      nowMs: atMs,
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

/** Async also where it fails at once: what cannot be read is one entity's. */
async function reportOf(
  inputs: ScoreInputs,
  options: ScoreOptions & { people: PeopleContext; heldPaths: HeldPaths },
): Promise<BuiltReport> {
  const input = toReportInput(inputs, {
    people: options.people,
    asOf: options.asOf,
    paths: options.heldPaths.get(inputs.entity.entity_ref),
  });
  // Whoever wrote them had the kinds in mind that are owned.
  const checks = input.facts.kind === 'template' ? undefined : options.checks;
  return withChecks(input, checks);
}

import type {
  BackstageCredentials,
  BackstagePrincipalTypes,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { VisibleSet, type RefNumbers } from './VisibleSet';
import { WalkQueue, type QueuedWalk } from './WalkQueue';
import { withinMs } from './withinMs';

/** How old what the catalog said may be at most. */
const KEEP_MS = 60_000;
/**
 * An answer is used for this many times as long as it took, so that a small
 * catalog, or one that is filling up, is seen as it is.
 */
const KEEP_FACTOR = 20;
const KEEP_AT_LEAST_MS = 3_000;
/** When an answer that is asked for again is renewed beside its use. */
const RENEW_AFTER = 0.5;
/**
 * The catalog decides anew for each page what the caller may see: few large
 * pages of three short fields take a quarter of the time of its usual ones.
 */
const PAGE = 5_000;
const MOST_CALLERS = 500;
/** A catalog that is silent for so long is taken to be down. */
const SILENCE_MS = 30_000;
/**
 * A walk keeps a connection and a core of the catalog busy for seconds. Those
 * of a whole company at once would leave nothing for the pages that they are
 * for: a judgement, below the ten connections that Knex's pool has by default.
 */
const WALKS_AT_ONCE = 4;
/** For how long a request waits for its turn; proxies give up after a minute. */
const TURN_MS = 45_000;

const FIELDS = ['kind', 'metadata.namespace', 'metadata.name'];
const KINDS = [
  'API',
  'Component',
  'Domain',
  'Group',
  'Resource',
  'System',
  'Template',
  'User',
];

/** Numbers of refs that learn new ones. */
export interface LearningNumbers extends RefNumbers {
  learn(refs: readonly string[]): Promise<void>;
}

interface Walk {
  /** When it began to ask; undefined while it waits for its turn. */
  askedAt?: number;
  /** Until when it may be used; moves once it is known how long it took. */
  until: number;
  queued: QueuedWalk<VisibleSet>;
  isDone: boolean;
}

interface Kept {
  current: Walk;
  /** Under way to replace the current one. */
  renewal?: Walk;
}

/**
 * Which entities a caller may see. Where the policy says yes or no to
 * everything that is the answer; else the catalog is walked with the caller's
 * own credentials. One walk serves all requests of a caller for up to a minute
 * from its beginning, and those that come while it goes on. A few walks go on
 * at once; the others wait for their turn, renewals behind those that somebody
 * waits for.
 */
export class VisibleEntities {
  readonly #catalog: CatalogService;
  readonly #numbers: LearningNumbers;
  readonly #now: () => number;
  readonly #silenceMs: number;
  readonly #walks: WalkQueue;
  readonly #kept = new Map<string, Kept>();

  constructor(options: {
    catalog: CatalogService;
    numbers: LearningNumbers;
    now?: () => number;
    /** Shorter in tests. */
    silenceMs?: number;
    /** Shorter in tests. */
    turnMs?: number;
  }) {
    this.#catalog = options.catalog;
    this.#numbers = options.numbers;
    // One that never goes back: a minute must not become ten.
    this.#now = options.now ?? (() => performance.now());
    this.#silenceMs = options.silenceMs ?? SILENCE_MS;
    this.#walks = new WalkQueue({
      atOnce: WALKS_AT_ONCE,
      turnMs: options.turnMs ?? TURN_MS,
    });
  }

  /**
   * @param decision - the policy's, on `catalog.entity.read`
   * @param signal - when nobody waits for the answer any more
   * @throws ServiceUnavailableError when the catalog does not answer, or so
   * many others ask that it is not the caller's turn in time.
   */
  async visibleTo(
    credentials: BackstageCredentials,
    decision: PolicyDecision,
    signal?: AbortSignal,
  ): Promise<VisibleSet> {
    if (decision.result === AuthorizeResult.ALLOW) {
      return VisibleSet.everything;
    }
    if (decision.result === AuthorizeResult.DENY) {
      return VisibleSet.nothing;
    }
    const key = callerKey(credentials);
    const kept = this.#kept.get(key);
    if (kept && this.#isUsable(kept.current)) {
      this.#renew(kept, credentials);
      return kept.current.queued.wait(signal);
    }
    if (kept?.renewal && this.#isUsable(kept.renewal)) {
      return kept.renewal.queued.wait(signal);
    }
    const entry = { current: this.#walk(credentials) };
    this.#keep(key, entry);
    entry.current.queued.result.catch(() => {
      // A failure is the caller's to see, and nobody's to keep.
      if (this.#kept.get(key) === entry) this.#kept.delete(key);
    });
    return entry.current.queued.wait(signal);
  }

  #isUsable(walk: Walk): boolean {
    return this.#now() < walk.until && !walk.queued.isDropped();
  }

  /** Nobody waits for a renewal; when it fails, the next request asks. */
  #renew(kept: Kept, credentials: BackstageCredentials): void {
    const { current, renewal } = kept;
    if (!current.isDone || current.askedAt === undefined || renewal) {
      return;
    }
    const age = this.#now() - current.askedAt;
    if (age < RENEW_AFTER * (current.until - current.askedAt)) {
      return;
    }
    const walk = this.#walk(credentials, {
      // What is no longer in use when its turn comes needs no renewal.
      isWanted: () => this.#now() < current.until,
    });
    kept.renewal = walk;
    walk.queued.result.then(
      () => {
        kept.current = walk;
        kept.renewal = undefined;
      },
      () => {
        kept.renewal = undefined;
      },
    );
  }

  #walk(
    credentials: BackstageCredentials,
    renewal?: { isWanted: () => boolean },
  ): Walk {
    const walk: Omit<Walk, 'queued'> = { until: Infinity, isDone: false };
    const queued = this.#walks.add(async () => {
      const askedAt = this.#now();
      walk.askedAt = askedAt;
      walk.until = askedAt + KEEP_MS;
      const visible = await this.#ask(credentials);
      const tookMs = this.#now() - askedAt;
      const keepMs = Math.max(KEEP_AT_LEAST_MS, KEEP_FACTOR * tookMs);
      walk.until = askedAt + Math.min(KEEP_MS, keepMs);
      walk.isDone = true;
      return visible;
    }, renewal);
    return Object.assign(walk, { queued });
  }

  async #ask(credentials: BackstageCredentials): Promise<VisibleSet> {
    const refs: string[] = [];
    try {
      const pages = this.#catalog
        .streamEntities(
          { filter: { kind: KINDS }, fields: FIELDS, pageSize: PAGE },
          { credentials },
        )
        [Symbol.asyncIterator]();
      for (;;) {
        const page = await withinMs(this.#silenceMs, pages.next());
        if (page.done) break;
        page.value.forEach(entity => refs.push(stringifyEntityRef(entity)));
      }
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog does not say which components you may see; try again soon',
        error,
      );
    }
    await this.#numbers.learn(refs);
    return VisibleSet.some(refs, this.#numbers);
  }

  #keep(key: string, entry: Kept): void {
    this.#kept.delete(key);
    this.#kept.set(key, entry);
    for (const [oldest, { current, renewal }] of this.#kept) {
      const isUsed = this.#isUsable(current) || renewal !== undefined;
      if (this.#kept.size <= MOST_CALLERS && isUsed) break;
      if (oldest !== key) this.#kept.delete(oldest);
    }
  }
}

/** Callers with equal rights share an answer, others never do. */
function callerKey({ principal }: BackstageCredentials): string {
  const known = principal as
    | BackstagePrincipalTypes['user']
    | BackstagePrincipalTypes['service']
    | BackstagePrincipalTypes['none'];
  if (known.type === 'user') {
    return JSON.stringify(['user', known.userEntityRef, known.actor?.subject]);
  }
  return known.type === 'service'
    ? JSON.stringify(['service', known.subject, known.accessRestrictions])
    : JSON.stringify([known.type]);
}

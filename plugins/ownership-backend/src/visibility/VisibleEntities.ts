import type {
  BackstageCredentials,
  BackstagePrincipalTypes,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** How long an answer of the catalog may be used at most. */
const KEEP_MS = 60_000;
/**
 * An answer is used for this many times as long as it took, so that a small
 * catalog, or one that is filling up, is seen as it is.
 */
const KEEP_FACTOR = 20;
const KEEP_AT_LEAST_MS = 3_000;
const MOST_CALLERS = 100;

const FIELDS = ['kind', 'metadata.namespace', 'metadata.name'];
const KINDS = ['Component', 'Group', 'System', 'Template', 'User'];

type Visible = ReadonlySet<string>;

/**
 * Which entities a caller may see, by asking the catalog with the caller's own
 * credentials. Kept for up to a minute per caller.
 */
export class VisibleEntities {
  readonly #catalog: CatalogService;
  readonly #now: () => number;
  readonly #kept = new Map<string, { until: number; refs: Promise<Visible> }>();

  constructor(options: { catalog: CatalogService; now?: () => number }) {
    this.#catalog = options.catalog;
    this.#now = options.now ?? Date.now;
  }

  /**
   * Lower-case refs, as `stringifyEntityRef` writes them.
   *
   * @throws ServiceUnavailableError when the catalog does not answer.
   */
  async visibleTo(credentials: BackstageCredentials): Promise<Visible> {
    const key = callerKey(credentials);
    const kept = this.#kept.get(key);
    if (kept && kept.until > this.#now()) {
      return kept.refs;
    }
    const askedAt = this.#now();
    const entry = {
      until: askedAt + KEEP_MS,
      refs: this.#ask(credentials),
    };
    this.#keep(key, entry);
    entry.refs.then(
      () => {
        const tookMs = this.#now() - askedAt;
        const keepMs = Math.max(KEEP_AT_LEAST_MS, KEEP_FACTOR * tookMs);
        entry.until = askedAt + Math.min(KEEP_MS, keepMs);
      },
      () => {
        // A failure is the caller's to see, and nobody's to keep.
        if (this.#kept.get(key) === entry) this.#kept.delete(key);
      },
    );
    return entry.refs;
  }

  async #ask(credentials: BackstageCredentials): Promise<Visible> {
    const refs = new Set<string>();
    try {
      const pages = this.#catalog.streamEntities(
        { filter: { kind: KINDS }, fields: FIELDS },
        { credentials },
      );
      for await (const page of pages) {
        page.forEach(entity => refs.add(stringifyEntityRef(entity)));
      }
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog does not say which components you may see; try again soon',
        error,
      );
    }
    return refs;
  }

  #keep(key: string, entry: { until: number; refs: Promise<Visible> }): void {
    this.#kept.delete(key);
    this.#kept.set(key, entry);
    for (const [oldest, { until }] of this.#kept) {
      if (this.#kept.size <= MOST_CALLERS && until > this.#now()) break;
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

import type { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  DriftReason,
  PathRecord,
} from '@stewardship/backstage-plugin-ownership-common';
import {
  HistorySourceError,
  type HistorySource,
  type RepositoryLocation,
} from '@stewardship/backstage-plugin-ownership-node';
import { headCommit, RepositoryError } from '@stewardship/bus-factor';
import type { Knex } from 'knex';
import PQueue from 'p-queue';
import type { OwnershipConfig } from '../config';
import {
  readEntitySource,
  type EntitySource,
} from '../database/readEntitySource';
import { readRenames } from '../database/pathRenames';
import { folderPath } from '../inventory/source/folderPath';
import { compareFiles } from './compareFiles';
import { dryRun, type DryRunOptions } from './dryRun';
import { MOST_LISTED } from './limits';
import { openReading, type Reading } from './openReading';
import { ownFiles } from './ownFiles';
import { readRecord } from './readRecord';
import { readTeam } from './readTeam';
import { readTemplate, type TemplateAt } from './readTemplate';
import { templatePlace } from './templatePlace';
import { trimTemplate, withDefaults } from './trimTemplate';
import { CannotCompare, type Comparison, type Rendered } from './types';
import { WORDS } from './words';

export interface DriftOptions extends DryRunOptions {
  knex: Knex;
  logger: LoggerService;
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  integrations: ScmIntegrationRegistry;
  config: Pick<OwnershipConfig, 'localRoots' | 'allowedHosts'>;
  sources: readonly HistorySource[];
}

/** Each takes the scaffolder two runs (judgement). */
const AT_ONCE = 2;
/** More that wait are told to come back (judgement). */
const MOST_WAITING = 20;
const MOST_KEPT = 200;
/** How long a path's newest commit is not looked for again. */
const HEAD_KEPT_MS = 60_000;
/** What may mend itself is tried again after this. */
const PASSING_KEPT_MS = 15_000;
/** So is what an operator of the scaffolder may mend, which takes longer. */
const PROBLEM_KEPT_MS = 5 * 60_000;

/** Reasons that stand as long as no commit changes. */
const LASTING: readonly DriftReason[] = [
  'no-record',
  'bad-record',
  'no-commit',
];
const PASSING: readonly DriftReason[] = [
  'source-unreadable',
  'template-unreadable',
  'template-gone',
  'catalog-down',
  'scaffolder-down',
  'scaffolder-refuses',
];

interface Kept {
  comparison: Comparison;
  /** Where the template was when it was compared, and at which commit. */
  template?: { location: RepositoryLocation; commit: string };
  /** By the machine's clock; missing for what lasts. */
  until?: number;
}

/** What is known while a comparison goes on. */
interface Comparing extends Pick<Partial<Kept>, 'template'> {
  /** As the catalog calls it now, where that is known. */
  templateRef?: string;
}

/**
 * Compares components with the golden path that they came from. Reads only:
 * the scaffolder tries the path out, and nothing is written anywhere.
 */
export class Drift {
  readonly #options: DriftOptions;
  readonly #queue = new PQueue({ concurrency: AT_ONCE });
  readonly #stopping = new AbortController();
  /** The one asked for longest ago comes first. */
  readonly #kept = new Map<string, Kept>();
  readonly #running = new Map<string, Promise<Comparison>>();
  readonly #heads = new Map<string, { commit: string; until: number }>();

  constructor(options: DriftOptions) {
    this.#options = options;
  }

  /** What can be said of an entity, whoever asks. */
  async of(entityRef: string): Promise<Comparison> {
    const source = await readEntitySource(this.#options.knex, entityRef);
    if (!source) return cannot('no-source');
    const { commit, path } = source;
    if (!commit) return cannot('not-scanned');
    const key = JSON.stringify([source.location, path, commit]);
    return (await this.#recall(key)) ?? this.#await(key, { ...source, commit });
  }

  /** Ends what is under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#queue.onIdle();
  }

  async #recall(key: string): Promise<Comparison | undefined> {
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    const { template, until = Infinity } = kept;
    if (
      performance.now() > until ||
      (template && (await this.#head(template.location)) !== template.commit)
    ) {
      this.#kept.delete(key);
      return undefined;
    }
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.comparison;
  }

  /** The path's newest commit; undefined where it cannot be told. */
  async #head(location: RepositoryLocation): Promise<string | undefined> {
    const key = JSON.stringify(location);
    const known = this.#heads.get(key);
    if (known && performance.now() < known.until) return known.commit;
    const source = this.#options.sources.find(one => one.canRead(location));
    const commit = await source
      ?.head(location, { signal: this.#stopping.signal })
      .catch(() => undefined);
    if (commit) this.#remember(location, commit);
    return commit;
  }

  #remember(location: RepositoryLocation, commit: string): void {
    if (this.#heads.size >= MOST_KEPT) this.#heads.clear();
    this.#heads.set(JSON.stringify(location), {
      commit,
      until: performance.now() + HEAD_KEPT_MS,
    });
  }

  /** Many may ask for the same at once. */
  async #await(
    key: string,
    source: EntitySource & { commit: string },
  ): Promise<Comparison> {
    const running = this.#running.get(key);
    if (running) return running;
    if (this.#queue.size >= MOST_WAITING) return cannot('busy');
    const work = this.#queue
      .add(() => this.#compare(source))
      .then(kept => {
        const [oldest] = this.#kept.keys();
        if (this.#kept.size >= MOST_KEPT) this.#kept.delete(oldest);
        this.#kept.set(key, kept);
        return kept.comparison;
      })
      .finally(() => this.#running.delete(key));
    this.#running.set(key, work);
    return work;
  }

  async #compare(source: EntitySource & { commit: string }): Promise<Kept> {
    const state: Comparing = {};
    try {
      const drift = await this.#drift(source, state);
      const { template, templateRef } = state;
      const comparison = { drift, templateRef };
      return { comparison, template };
    } catch (error) {
      const { signal } = this.#stopping;
      if (!(error instanceof CannotCompare) || signal.aborted) throw error;
      const { reason } = error;
      const { template, templateRef } = state;
      return {
        comparison: { ...cannot(reason, error.names), templateRef },
        template,
        until: performance.now() + keptMs(reason),
      };
    }
  }

  async #drift(
    source: EntitySource & { commit: string },
    state: Comparing,
  ): Promise<Comparison['drift']> {
    const { signal } = this.#stopping;
    const { commit, path } = source;
    const record = await this.#read(
      source.location,
      'source-unreadable',
      reading => readRecord(reading, { commit, path }),
    );
    state.templateRef = record.template;
    const recorded = record.commit;
    if (!recorded) throw new CannotCompare('no-commit');
    const { from, to } = await this.#templates(
      { ...record, commit: recorded },
      state,
    );
    const render = (at: TemplateAt) => this.#render(at, record, signal);
    const base = await render(from);
    // Nothing of the path changed where its folder did not.
    const next = from.fingerprint === to.fingerprint ? base : await render(to);
    const { team, elsewhere } = await this.#read(
      source.location,
      'source-unreadable',
      reading => readTeam(reading, { commit, path, base, next }),
    );
    const { totals, files } = compareFiles({ base, next, team, elsewhere });
    return {
      state: 'compared',
      template: { ref: state.templateRef ?? record.template },
      from: sideOf(from, record.version),
      to: sideOf(to),
      totals,
      files: files.slice(0, MOST_LISTED),
      ...(files.length > MOST_LISTED
        ? { moreFiles: files.length - MOST_LISTED }
        : {}),
    };
  }

  /** The path as it was taken, and as it is. */
  async #templates(
    record: PathRecord & { commit: string },
    state: Comparing,
  ): Promise<{ from: TemplateAt; to: TemplateAt }> {
    const { auth, catalog } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const find = (ref: string) =>
      catalog.getEntityByRef(ref, { credentials }).catch(error => {
        this.#options.logger.warn(`The catalog cannot be asked: ${error}`);
        throw new CannotCompare('catalog-down');
      });
    let present = record.template;
    let entity = await find(present);
    if (!entity) {
      const renames = await readRenames(this.#options.knex);
      present = renames.get(present) ?? present;
      entity = present === record.template ? undefined : await find(present);
    }
    if (entity?.kind.toLocaleLowerCase('en-US') !== 'template') {
      throw new CannotCompare('template-gone');
    }
    state.templateRef = present;
    const place = await templatePlace(entity, this.#options);
    const folder = folderPath(record.path ?? place.folder);
    if (folder === undefined) throw new CannotCompare('folder-unknown');
    return this.#read(place.location, 'template-unreadable', async reading => {
      const { commit, repository, signal } = reading;
      state.template = { location: place.location, commit };
      this.#remember(place.location, commit);
      await headCommit(repository, { rev: record.commit, signal }).catch(
        error => {
          throw isUnknown(error) ? new CannotCompare('commit-unknown') : error;
        },
      );
      const at = (rev: string, inside: string, ref: string) => {
        const { namespace, name } = parseEntityRef(ref);
        return readTemplate(reading, {
          commit: rev,
          folder: inside,
          namespace,
          name,
        });
      };
      const to = await at(commit, place.folder, present).catch(error => {
        throw error instanceof CannotCompare &&
          error.reason === 'folder-unknown'
          ? new CannotCompare('template-unreadable')
          : error;
      });
      return { from: await at(record.commit, folder, record.template), to };
    });
  }

  async #render(
    { template, files }: TemplateAt,
    record: PathRecord,
    signal: AbortSignal,
  ): Promise<Rendered> {
    const trimmed = trimTemplate(template);
    const values = withDefaults(trimmed, record.answers);
    const rendered = await dryRun(
      { template: trimmed, values, files, signal },
      this.#options,
    );
    return ownFiles(rendered, record.template);
  }

  /** What is wrong with a repository is a reason, and no fault of ours. */
  async #read<T>(
    location: RepositoryLocation,
    reason: 'source-unreadable' | 'template-unreadable',
    read: (reading: Reading) => Promise<T>,
  ): Promise<T> {
    const { sources, logger } = this.#options;
    const { signal } = this.#stopping;
    try {
      return await openReading(location, { sources, signal }, read);
    } catch (error) {
      if (
        error instanceof HistorySourceError ||
        error instanceof RepositoryError ||
        (isError(error) && error.name === 'TimeoutError')
      ) {
        logger.info(`A repository cannot be compared: ${nameOf(error)}`);
        throw new CannotCompare(reason);
      }
      throw error;
    }
  }
}

function keptMs(reason: DriftReason): number {
  if (LASTING.includes(reason)) return Infinity;
  return PASSING.includes(reason) ? PASSING_KEPT_MS : PROBLEM_KEPT_MS;
}

/** An answer without a comparison. */
export function cannot(
  reason: CannotCompare['reason'],
  names: readonly string[] = [],
): Comparison {
  return {
    drift: {
      state: 'cannot-compare',
      reason,
      ...WORDS[reason],
      ...(names.length > 0 ? { names: [...names] } : {}),
    },
  };
}

function sideOf(at: TemplateAt, recorded?: string) {
  const version = recorded ?? at.version;
  return { commit: at.commit, ...(version ? { version } : {}) };
}

/** Git says both of what it does not have. */
function isUnknown(error: unknown): boolean {
  return (
    error instanceof RepositoryError &&
    ['bad-revision', 'incomplete'].includes(error.code)
  );
}

/** Without paths of the machine and what a host said. */
function nameOf(error: HistorySourceError | RepositoryError | Error): string {
  return error instanceof RepositoryError ? error.code : error.name;
}

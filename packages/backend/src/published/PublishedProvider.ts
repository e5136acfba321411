import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { componentIn, DESCRIPTOR } from '../publish/componentIn';
import { REPOSITORY_NAME } from '../publish/publishAction';
import { runGit } from '../publish/runGit';

interface Published {
  commit: string;
  /** Missing where the descriptor never was one. */
  entity?: Entity;
}

/**
 * Gives the catalog what the newest commit of each published repository says
 * of its component, as discovery does on a code host.
 */
export class PublishedProvider implements EntityProvider {
  readonly #folder: string;
  readonly #logger: LoggerService;
  readonly #runner: SchedulerServiceTaskRunner;
  #connection?: EntityProviderConnection;
  #published = new Map<string, Published>();
  #given?: string;

  constructor(options: {
    folder: string;
    logger: LoggerService;
    /** How often to look into the folder. */
    runner: SchedulerServiceTaskRunner;
  }) {
    this.#folder = options.folder;
    this.#logger = options.logger;
    this.#runner = options.runner;
  }

  getProviderName() {
    return 'demo-published';
  }

  async connect(connection: EntityProviderConnection) {
    this.#connection = connection;
    await this.#runner.run({
      id: this.getProviderName(),
      fn: () => this.#refresh(),
    });
  }

  async #refresh(): Promise<void> {
    const published = new Map<string, Published>();
    for (const name of await this.#names()) {
      const found = await this.#read(name);
      if (found) published.set(name, found);
    }
    this.#published = published;
    const entities = [...published.values()].flatMap(({ entity }) =>
      entity ? [{ entity }] : [],
    );
    const given = JSON.stringify(entities);
    if (given === this.#given) return;
    await this.#connection?.applyMutation({ type: 'full', entities });
    this.#given = given;
  }

  async #names(): Promise<string[]> {
    const entries = await readdir(this.#folder, { withFileTypes: true }).catch(
      error => {
        if (error.code === 'ENOENT') return [];
        throw error;
      },
    );
    return entries
      .filter(entry => entry.isDirectory() && entry.name.endsWith('.git'))
      .map(entry => entry.name.slice(0, -'.git'.length))
      .filter(name => REPOSITORY_NAME.test(name))
      .sort();
  }

  /** What was known stays where the new descriptor is none. */
  async #read(name: string): Promise<Published | undefined> {
    const before = this.#published.get(name);
    const repository = join(this.#folder, `${name}.git`);
    let commit: string | undefined;
    try {
      commit = (
        await runGit(['--git-dir', repository, 'rev-parse', '--verify', 'HEAD'])
      ).trim();
      if (commit === before?.commit) return before;
      const text = await runGit([
        '--git-dir',
        repository,
        'cat-file',
        'blob',
        `${commit}:${DESCRIPTOR}`,
      ]);
      return {
        commit,
        entity: located(componentIn(text, name), repository),
      };
    } catch (error) {
      this.#logger.warn(
        `${name}.git: its ${DESCRIPTOR} is not read`,
        error as Error,
      );
      return commit ? { ...before, commit } : before;
    }
  }
}

function located(entity: Entity, repository: string): Entity {
  // No `file:`, as no file lies there.
  const location = `demo-repository:${repository}`;
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        [ANNOTATION_SOURCE_LOCATION]: `file:${repository}`,
      },
    },
  };
}

import { lstat, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AuthService } from '@backstage/backend-plugin-api';
import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ConflictError, InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  createTemplateAction,
  type ActionContext,
} from '@backstage/plugin-scaffolder-node';
import { checkWorkspace } from './checkWorkspace';
import type { Person, PublishConfig } from './readPublishConfig';
import { runGit } from './runGit';

/** What a repository may be called, and therefore no path. */
export const REPOSITORY_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LONGEST_NAME = 63;

/**
 * Makes a repository of what a template rendered, as a code host would: a bare
 * one in a folder of the demo, with one commit by who is signed in.
 */
export function createPublishAction(
  options: PublishConfig & {
    auth: AuthService;
    catalog: Pick<CatalogService, 'getEntityByRef'>;
  },
) {
  const { folder } = options;
  return createTemplateAction({
    id: 'demo:publish',
    description:
      'Makes a bare repository of the workspace in the folder of the demo. For fictional data only.',
    supportsDryRun: true,
    schema: {
      input: {
        name: z =>
          z.string().describe('Of the component, and of its repository'),
      },
      output: {
        remoteUrl: z => z.string().describe('What it can be cloned from'),
        entityRef: z =>
          z.string().describe('The component, in the catalog within a minute'),
        commitHash: z => z.string().optional().describe('Its first commit'),
      },
    },
    async handler(ctx) {
      const { name } = ctx.input;
      if (!REPOSITORY_NAME.test(name) || name.length > LONGEST_NAME) {
        throw new InputError(
          `${JSON.stringify(
            name,
          )} is no name of a repository; write it in lower case, such as seat-counter.`,
        );
      }
      const repository = join(folder, `${name}.git`);
      const entityRef = stringifyEntityRef({
        kind: 'Component',
        namespace: DEFAULT_NAMESPACE,
        name,
      });
      ctx.output('remoteUrl', pathToFileURL(repository).href);
      ctx.output('entityRef', entityRef);
      if (ctx.isDryRun) {
        ctx.logger.info(`A run would publish ${name}; a dry run does not.`);
        return;
      }
      await checkWorkspace(ctx.workspacePath, name);
      // A run that is taken up again does not find its own repository in the way.
      const commit = await ctx.checkpoint({
        key: 'publish',
        fn: async () => {
          await refuseTaken({ ...options, repository, entityRef, name });
          return publish(ctx, { ...options, repository, name });
        },
      });
      ctx.logger.info(`${name} is published with the commit ${commit}.`);
      ctx.output('commitHash', commit);
    },
  });
}

/**
 * Whether somebody has the name, also one whom the caller does not see: the
 * catalog would not take a second one.
 */
async function refuseTaken(options: {
  auth: AuthService;
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  repository: string;
  entityRef: string;
  name: string;
}): Promise<void> {
  const { auth, catalog, repository, entityRef, name } = options;
  const credentials = await auth.getOwnServiceCredentials();
  if (
    (await isThere(repository)) ||
    (await catalog.getEntityByRef(entityRef, { credentials }))
  ) {
    throw taken(name);
  }
}

async function publish(
  ctx: Pick<
    ActionContext<{ name: string }>,
    'signal' | 'templateInfo' | 'user' | 'workspacePath'
  >,
  options: PublishConfig & { repository: string; name: string },
): Promise<string> {
  const { asOf, folder, name, repository, scaffolder } = options;
  const { signal, workspacePath } = ctx;
  const date = asOf ? `${asOf}T12:00:00Z` : new Date().toISOString();
  const author = authorOf(ctx) ?? scaffolder;
  const env = {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: scaffolder.name,
    GIT_COMMITTER_EMAIL: scaffolder.email,
    GIT_COMMITTER_DATE: date,
  };
  await mkdir(folder, { recursive: true });
  // Beside its place and moved there whole: nobody sees half of it.
  const draft = await mkdtemp(join(folder, '.draft-'));
  const git = (...args: string[]) =>
    runGit(['--git-dir', draft, '--work-tree', workspacePath, ...args], {
      env,
      signal,
    });
  try {
    await runGit(
      [
        'init',
        '--quiet',
        '--bare',
        '--template=',
        '--initial-branch=main',
        draft,
      ],
      { signal },
    );
    await git('add', '--all', '.');
    await git('commit', '--quiet', '--message', messageOf(ctx));
    const commit = (await git('rev-parse', 'HEAD')).trim();
    await rm(join(draft, 'index'), { force: true });
    await rename(draft, repository).catch(error => {
      if (!['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(error.code)) throw error;
      throw taken(name);
    });
    return commit;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function messageOf({ templateInfo }: Pick<ActionContext<{}>, 'templateInfo'>) {
  return templateInfo
    ? `Start from the golden path ${
        parseEntityRef(templateInfo.entityRef).name
      }`
    : 'Start';
}

/** Who is signed in, as the catalog knows them. */
function authorOf({
  user,
}: Pick<ActionContext<{}>, 'user'>): Person | undefined {
  const { displayName, email } = user?.entity?.spec?.profile ?? {};
  const name = displayName ?? user?.entity?.metadata.name;
  return name && email ? { name, email } : undefined;
}

function taken(name: string): ConflictError {
  return new ConflictError(`The name ${name} is taken; choose another one.`);
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    error => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}

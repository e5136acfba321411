import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  createTemplateAction,
  type ActionContext,
} from '@backstage/plugin-scaffolder-node';
import {
  PATH_RECORD_FILE,
  type PathAnswer,
  type PathRecord,
} from '@stewardship/backstage-plugin-ownership-common';
import { folderParts, WorkspaceFile } from '../workspace/WorkspaceFile';
import { recordExamples } from './recordExamples';
import { recordText } from './recordText';
import { secretNames } from './secretNames';
import { templateOrigin } from './templateOrigin';
import { withoutSecrets } from './withoutSecrets';

const VERSION = 'backstage.io/template-version';
const MOST_NAMES = 20;

/** Writes which golden path a repository came from, and with what answers. */
export function createRecordAction(options: {
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  urlReader: UrlReaderService;
  /** Secrets that the portal gives to every template. */
  environmentSecrets?: readonly string[];
}) {
  const { catalog, urlReader, environmentSecrets = [] } = options;
  return createTemplateAction({
    id: 'ownership:path:record',
    description: `Writes ${PATH_RECORD_FILE}: the template, its version, commit and folder, and the answers without anything secret.`,
    examples: recordExamples,
    supportsDryRun: true,
    schema: {
      input: {
        answers: z =>
          z.record(z.any()).describe('What was filled in: ${{ parameters }}'),
        path: z =>
          z
            .string()
            .optional()
            .describe(
              'Folder of the component in the workspace; default: all of it',
            ),
      },
      output: {
        file: z => z.string().describe('The file that was written'),
        version: z => z.string().optional().describe('Of the template'),
        commit: z =>
          z
            .string()
            .optional()
            .describe('The full id of the template’s commit'),
      },
    },
    async handler(ctx) {
      const folder = folderParts(ctx.input.path);
      const ref = templateRefOf(ctx);
      const credentials = await ctx.getInitiatorCredentials();
      const template = await catalog.getEntityByRef(ref, { credentials });
      const origin = await templateOrigin(template, {
        urlReader,
        signal: ctx.signal,
      });
      if (origin.problem) {
        ctx.logger.warn(
          `The commit of ${ref} is not recorded: ${origin.problem}. What changes in the path later cannot be compared with it.`,
        );
      }
      const version = versionOf(ctx, template);
      const record: PathRecord = {
        template: ref,
        ...(version ? { version } : {}),
        ...(origin.commit ? { commit: origin.commit } : {}),
        ...(origin.path ? { path: origin.path } : {}),
        answers: answersOf(ctx, {
          ref,
          template,
          values: [...secretsOf(ctx.secrets), ...environmentSecrets],
        }),
      };
      const text = recordText(record);
      const file = new WorkspaceFile(ctx.workspacePath, [
        ...folder,
        ...PATH_RECORD_FILE.split('/'),
      ]);
      await file.write(text);
      ctx.logger.info(`${file.name} names ${ref} ${version ?? ''}`.trim());
      ctx.output('file', file.name);
      if (version) ctx.output('version', version);
      if (origin.commit) ctx.output('commit', origin.commit);
    },
  });
}

/** A run that another backend started has an undefined token among them. */
function secretsOf(secrets: Record<string, string | undefined> = {}): string[] {
  return Object.values(secrets).filter(secret => secret !== undefined);
}

type Context = Pick<
  ActionContext<{ answers: Record<string, PathAnswer> }>,
  'input' | 'isDryRun' | 'logger' | 'templateInfo'
>;

/** In a dry run the scaffolder names no template; what is tried out does. */
function templateRefOf({ isDryRun, templateInfo }: Context): string {
  const metadata = templateInfo?.entity?.metadata;
  if (isDryRun && metadata) {
    const { namespace = 'default', name } = metadata;
    return stringifyEntityRef({ kind: 'template', namespace, name });
  }
  if (!templateInfo) {
    throw new InputError(
      'The run has no template; ownership:path:record is a step of one.',
    );
  }
  return templateInfo.entityRef;
}

function versionOf(
  { logger, templateInfo }: Context,
  template: Entity | undefined,
): string | undefined {
  const { annotations } =
    templateInfo?.entity?.metadata ?? template?.metadata ?? {};
  const written: unknown = annotations?.[VERSION];
  const version = typeof written === 'string' ? written.trim() : '';
  if (/^[!-~]{1,64}$/.test(version)) return version;
  logger.warn(
    version
      ? `The version ${JSON.stringify(
          version.slice(0, 64),
        )} of the template is not recorded: it is no version, such as 1.2.0. Mend the annotation ${VERSION}.`
      : `The template has no version; give it one in the annotation ${VERSION}.`,
  );
  return undefined;
}

function answersOf(
  { input, logger }: Context,
  options: {
    ref: string;
    template: Entity | undefined;
    values: readonly string[];
  },
): PathRecord['answers'] {
  const { ref, template, values } = options;
  if (!template) {
    logger.warn(
      `No answers are recorded: the catalog has no ${ref} that you may see, so nobody knows which of them are secret.`,
    );
    return {};
  }
  const { answers, leftOut } = withoutSecrets(input.answers, {
    names: secretNames(template.spec),
    values,
  });
  if (leftOut.length > 0) {
    const more = leftOut.length - MOST_NAMES;
    logger.info(
      `Secret, and therefore not recorded: ${leftOut
        .slice(0, MOST_NAMES)
        .join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    );
  }
  return answers;
}

import type { Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  codeownersPlaces,
  handleOf,
  newCodeownersPlace,
  patchCodeowners,
  type CodeownersHost,
} from '@stewardship/backstage-plugin-ownership-common';
import { ownerRefOf } from '../ownerRef';
import { folderParts, WorkspaceFile } from '../workspace/WorkspaceFile';
import { codeownersExamples } from './codeownersExamples';
import { codeownersProblems } from './codeownersProblems';

/** GitHub reads no longer one. */
const MOST_BYTES = 3 * 1024 * 1024;

/** Writes into CODEOWNERS that a team reviews what is made. */
export function createCodeownersAction(options: {
  catalog: Pick<CatalogService, 'getEntityByRef'>;
}) {
  const { catalog } = options;
  return createTemplateAction({
    id: 'ownership:codeowners:write',
    description:
      'Writes a team of the catalog into CODEOWNERS in the workspace, into the file that is there already or into a new one.',
    examples: codeownersExamples,
    supportsDryRun: true,
    schema: {
      input: {
        owner: z =>
          z
            .string()
            .min(1)
            .describe('Reference of the group, such as group:default/harbour'),
        host: z =>
          z
            .enum(['github', 'gitlab'])
            .optional()
            .describe(
              'Whose syntax and places; default: the one that the group has an annotation for, GitHub before GitLab',
            ),
        hostName: z =>
          z
            .string()
            .regex(/^[a-z0-9][a-z0-9.-]*(:\d+)?$/i)
            .optional()
            .describe(
              'Name of the host where it is not github.com or gitlab.com',
            ),
        path: z =>
          z
            .string()
            .optional()
            .describe(
              'Folder of the repository that the team owns; default: all of it',
            ),
      },
      output: {
        file: z => z.string().describe('The file that was written'),
        handle: z => z.string().describe('What the team is called in it'),
      },
    },
    async handler(ctx) {
      const { owner, hostName, path } = ctx.input;
      const folder = folderParts(path).join('/');
      const ownerRef = ownerRefOf(owner);
      const credentials = await ctx.getInitiatorCredentials();
      const group = await catalog.getEntityByRef(ownerRef, { credentials });
      if (!group) {
        throw new NotFoundError(
          `The catalog has no ${ownerRef} that you may see; choose a group that it has.`,
        );
      }
      if (group.kind.toLocaleLowerCase('en-US') !== 'group') {
        throw new InputError(
          `${ownerRef} is no group; CODEOWNERS is for a team, which outlives holidays.`,
        );
      }
      const { host, handle } = handleFor(group, {
        ownerRef,
        hosts: ctx.input.host ? [ctx.input.host] : ['github', 'gitlab'],
        hostName,
      });
      const { file, before } = await existingFile(ctx.workspacePath, host);
      const wanted = { path: folder, host, newHandle: handle };
      const patched = patchCodeowners(before, wanted);
      if ('note' in patched) throw new InputError(patched.note);
      // Lines are counted in the template's own file where one is wrong there.
      const [problems = []] = [before ?? '', patched.text]
        .map(text => codeownersProblems(text, host))
        .filter(({ length }) => length > 0);
      if (problems.length > 0) {
        throw new InputError(
          `${file.name} would not be understood: ${problems.join(
            '; ',
          )}. Mend it in the template.`,
        );
      }
      if (Buffer.byteLength(patched.text) > MOST_BYTES) {
        throw new InputError(`${file.name} would be longer than 3 MiB.`);
      }
      const again = patchCodeowners(patched.text, wanted);
      if (!('text' in again) || again.text !== patched.text) {
        throw new InputError(
          `${file.name} does not come to rest with ${handle} in it; add its line in the template.`,
        );
      }
      await file.write(patched.text);
      patched.notes?.forEach(note => ctx.logger.warn(note));
      ctx.logger.info(
        `${file.name}: ${handle} owns ${folder || 'the whole repository'}.`,
      );
      ctx.output('file', file.name);
      ctx.output('handle', handle);
    },
  });
}

/** @throws InputError that says which annotation to add */
function handleFor(
  group: Entity,
  options: {
    ownerRef: string;
    hosts: readonly CodeownersHost[];
    hostName: string | undefined;
  },
): { host: CodeownersHost; handle: string } {
  const { ownerRef, hosts, hostName } = options;
  for (const host of hosts) {
    const handle = handleOf(group, host, hostName);
    if (handle) return { host, handle };
  }
  const annotations = {
    github: 'github.com/team-slug (organisation/team)',
    gitlab: `${hostName ?? 'gitlab.com'}/team-path (group/sub-group)`,
  };
  throw new InputError(
    `It is not known what ${ownerRef} is called on the host; add the annotation ${hosts
      .map(host => annotations[host])
      .join(' or ')} to the group.`,
  );
}

/** The file that the host reads; a new one where there is none. */
async function existingFile(
  workspace: string,
  host: CodeownersHost,
): Promise<{ file: WorkspaceFile; before?: string }> {
  for (const place of codeownersPlaces[host]) {
    const file = new WorkspaceFile(workspace, place.split('/'));
    const before = await file.read(MOST_BYTES);
    if (before !== undefined) return { file, before };
  }
  return {
    file: new WorkspaceFile(workspace, newCodeownersPlace[host].split('/')),
  };
}

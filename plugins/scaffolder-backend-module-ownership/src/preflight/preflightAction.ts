import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { OwnerPreflight } from '@stewardship/backstage-plugin-ownership-common';
import type { OwnershipBackendService } from '@stewardship/backstage-plugin-ownership-node';
import { ownerRefOf } from '../ownerRef';
import { preflightExamples } from './preflightExamples';
import { preflightText } from './preflightText';
import type { PreflightMode } from './readPreflightConfig';

/** Looks at an owner before something new is put into their hands. */
export function createPreflightAction(options: {
  ownership: Pick<OwnershipBackendService, 'getOwnerPreflight'>;
  mode: PreflightMode;
  escalationAnnotation: string;
}) {
  const { ownership, mode, escalationAnnotation } = options;
  return createTemplateAction({
    id: 'ownership:preflight',
    description:
      'Looks whether something new would be in good hands: the owner is in the catalog, is a group, has two people or more, and somebody to turn to.',
    examples: preflightExamples,
    supportsDryRun: true,
    schema: {
      input: {
        owner: z =>
          z
            .string()
            .min(1)
            .describe('Reference of the owner, such as group:default/harbour'),
      },
      output: {
        passed: z =>
          z.boolean().describe('Whether nothing is missing of the owner'),
        missing: z =>
          z
            .array(z.enum(['resolves', 'group', 'people', 'escalation']))
            .describe('The checks that the owner did not pass'),
        suggestion: z =>
          z
            .string()
            .optional()
            .describe('Reference of the nearest group that passes them all'),
      },
    },
    async handler(ctx) {
      const ownerRef = ownerRefOf(ctx.input.owner);
      const credentials = await ctx.getInitiatorCredentials();
      let preflight: OwnerPreflight;
      try {
        preflight = await ownership.getOwnerPreflight(ownerRef, {
          credentials,
          signal: ctx.signal,
        });
      } catch (error) {
        ctx.signal?.throwIfAborted();
        if (mode === 'strict') throw error;
        // Not known is not bad, so neither output is written.
        ctx.logger.warn(
          `Nobody looked at ${ownerRef}: the ownership plugin gave no answer (${
            error instanceof Error ? error.message : error
          }).`,
        );
        return;
      }
      const { passed, checks, suggestion } = preflight;
      ctx.output('passed', passed);
      ctx.output(
        'missing',
        checks.filter(check => !check.passed).map(({ id }) => id),
      );
      if (suggestion) ctx.output('suggestion', suggestion.ref);
      if (passed) {
        ctx.logger.info(`${ownerRef} passes all checks.`);
        return;
      }
      const text = preflightText({
        ownerRef,
        preflight,
        escalationAnnotation,
      });
      if (mode === 'strict') throw new InputError(text);
      ctx.logger.warn(text);
    },
  });
}

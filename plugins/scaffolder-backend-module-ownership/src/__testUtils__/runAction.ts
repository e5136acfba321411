import type { LoggerService } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type {
  ActionContext,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import { parse } from 'yaml';

/** The input of an example, filled in as the scaffolder does. */
export function inputOf(example: string, parameters: JsonObject): JsonObject {
  const { input } = parse(example).steps[0] as { input: JsonObject };
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => {
      const asked = /^\$\{\{ parameters(?:\.(\w+))? \}\}$/.exec(String(value));
      if (!asked) return [key, value];
      return [key, asked[1] ? parameters[asked[1]] : parameters];
    }),
  );
}

/** Runs an action: what it says, puts out, and fails with. */
export async function runAction<
  TInput extends JsonObject,
  TOutput extends JsonObject,
>(
  action: TemplateAction<TInput, TOutput, 'v2'>,
  options: Partial<Omit<ActionContext<TInput, TOutput>, 'input'>> & {
    input: JsonObject;
  },
) {
  const said: string[] = [];
  const outputs: Record<string, unknown> = {};
  const say =
    (level: string): LoggerService['info'] =>
    message => {
      said.push(`${level}: ${message}`);
    };
  const problem = await action
    .handler({
      workspacePath: '/nowhere',
      task: { id: 'run' },
      checkpoint: ({ fn }) => Promise.resolve(fn()),
      createTemporaryDirectory: () =>
        Promise.reject(new Error('Not asked for')),
      getInitiatorCredentials: async () => mockCredentials.user(),
      logger: {
        ...mockServices.logger.mock(),
        info: say('info'),
        warn: say('warn'),
      },
      output: (name, value) => {
        outputs[String(name)] = value;
      },
      ...options,
      input: options.input as TInput,
    })
    .then(
      () => undefined,
      (error: Error) => error.message,
    );
  return { problem, said, outputs };
}

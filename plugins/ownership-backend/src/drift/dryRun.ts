import type {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import {
  DRY_RUN_MS,
  MOST_FILES,
  MOST_NAMED,
  MOST_RENDERED_BYTES,
} from './limits';
import { printable } from '../scan/printable';
import { secretQuestions } from './trimTemplate';
import { CannotCompare, type Rendered } from './types';

export interface DryRunOptions {
  discovery: DiscoveryService;
  auth: AuthService;
  logger: LoggerService;
}

export interface DryRunRequest {
  /** A template as it stands in YAML. */
  template: JsonObject;
  values: JsonObject;
  /** Its folder, by path. */
  files: Rendered;
  signal: AbortSignal;
}

const result = z.object({
  log: z.array(
    z.object({ body: z.object({ message: z.string().optional() }) }),
  ),
  directoryContents: z.array(
    z.object({ path: z.string(), base64Content: z.string() }),
  ),
});

const refusal = z.object({
  errors: z
    .array(
      z.object({
        property: z.string().optional(),
        name: z.string().optional(),
        argument: z.unknown(),
      }),
    )
    .optional(),
  error: z.object({ message: z.string().optional() }).optional(),
});

/** Of what the scaffolder says went wrong. */
const LONGEST_LOGGED = 300;

/** In base64, and with a log beside. */
const MOST_ANSWER_BYTES = 2 * MOST_RENDERED_BYTES;

const SKIPPED = /^Skipping because (\S+) does not support dry-run$/;
const NO_ACTION = /Template action with ID '([^']+)' is not registered/;

/**
 * Has the scaffolder try a template out, as the portal itself: what comes of
 * it must not depend on who looks. Nothing is written, by the scaffolder's own
 * rules for dry runs.
 *
 * @throws CannotCompare
 */
export async function dryRun(
  request: DryRunRequest,
  options: DryRunOptions,
): Promise<Rendered> {
  const { logger } = options;
  const response = await ask(request, options).catch(error => {
    request.signal.throwIfAborted();
    logger.warn(`The scaffolder cannot be asked for a dry run: ${error}`);
    throw new CannotCompare('scaffolder-down');
  });
  const text = await textOf(response);
  if (!response.ok) {
    const problem = problemOf(response.status, text, request.template);
    logger.info('A path could not be tried out', {
      reason: problem.reason,
      status: response.status,
      said: printable(text.slice(0, LONGEST_LOGGED)),
    });
    throw problem;
  }
  const { log, directoryContents } = resultOf(text);
  const skipped = log.flatMap(
    ({ body }) => SKIPPED.exec(body.message ?? '')?.[1] ?? [],
  );
  if (skipped.length > 0) {
    throw new CannotCompare('no-dry-run', few(skipped));
  }
  return filesOf(directoryContents);
}

async function ask(
  { template, values, files, signal }: DryRunRequest,
  { discovery, auth }: DryRunOptions,
): Promise<Response> {
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: await auth.getOwnServiceCredentials(),
    targetPluginId: 'scaffolder',
  });
  const url = await discovery.getBaseUrl('scaffolder');
  return fetch(`${url}/v2/dry-run`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      template,
      values,
      directoryContents: [...files].map(([path, content]) => ({
        path,
        base64Content: content.toString('base64'),
      })),
    }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(DRY_RUN_MS)]),
  });
}

/** @throws CannotCompare when it is more than is compared */
async function textOf(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const piece of response.body ?? []) {
      bytes += piece.length;
      if (bytes > MOST_ANSWER_BYTES) throw new CannotCompare('too-large');
      pieces.push(piece);
    }
  } catch (error) {
    throw error instanceof CannotCompare
      ? error
      : new CannotCompare('scaffolder-down');
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** @throws CannotCompare where it is no result of a dry run */
function resultOf(text: string): z.infer<typeof result> {
  try {
    return result.parse(JSON.parse(text));
  } catch {
    throw new CannotCompare('dry-run-failed');
  }
}

function filesOf(
  contents: z.infer<typeof result>['directoryContents'],
): Rendered {
  if (contents.length > MOST_FILES) throw new CannotCompare('too-large');
  const files = new Map<string, Buffer>();
  let bytes = 0;
  for (const { path, base64Content } of contents) {
    const content = Buffer.from(base64Content, 'base64');
    bytes += content.length;
    files.set(path.replace(/^\.\//, ''), content);
  }
  if (bytes > MOST_RENDERED_BYTES) throw new CannotCompare('too-large');
  return files;
}

function problemOf(
  status: number,
  text: string,
  template: JsonObject,
): CannotCompare {
  const { errors, error } = refusalOf(text);
  if (status === 400 && errors && errors.length > 0) {
    // The whole message may hold what was answered.
    const names = errors.map(({ property = '', name, argument }) =>
      name === 'required' && typeof argument === 'string'
        ? argument
        : property.replace(/^instance\.?/, ''),
    );
    const secrets = secretQuestions(template);
    const isSecret = names.some(name => secrets.includes(name));
    return new CannotCompare(
      isSecret ? 'needs-secrets' : 'answers-invalid',
      few(names.filter(Boolean)),
    );
  }
  if (status === 401 || status === 403) {
    return new CannotCompare('scaffolder-refuses');
  }
  const action = NO_ACTION.exec(error?.message ?? '')?.[1];
  if (action) return new CannotCompare('no-action', [action]);
  if (status === 413) return new CannotCompare('too-large');
  return [404, 429, 502, 503, 504].includes(status)
    ? new CannotCompare('scaffolder-down')
    : new CannotCompare('dry-run-failed');
}

function refusalOf(text: string): z.infer<typeof refusal> {
  try {
    const parsed = refusal.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : {};
  } catch {
    // Whoever answered was not the scaffolder.
    return {};
  }
}

function few(names: readonly string[]): string[] {
  return [...new Set(names)]
    .slice(0, MOST_NAMED)
    .map(name => name.slice(0, 100));
}

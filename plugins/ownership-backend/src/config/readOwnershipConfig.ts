import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { readDurationFromConfig } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import type { HumanDuration } from '@backstage/types';
import { parseUtcDay } from '../time';
import type { OwnershipConfig } from './OwnershipConfig';
import { configProblem } from './configProblem';
import { parseBytes } from './parseBytes';
import { ownershipConfigSchema } from './schema';

const DAY_MS = 24 * 60 * 60 * 1000;

const DEFAULT_ESCALATION_ANNOTATIONS = {
  'pagerduty.com/service-id': 'PagerDuty',
  'pagerduty.com/integration-key': 'PagerDuty',
  'opsgenie.com/component-selector': 'Opsgenie',
  'opsgenie.com/team': 'Opsgenie',
};

/**
 * Reads and validates everything under `ownership`.
 *
 * @throws InputError that names each malformed key, what was expected and what
 * came, so that the portal refuses to start rather than run on half of it.
 */
export function readOwnershipConfig(
  config: RootConfigService,
): OwnershipConfig {
  const input = config.getOptional('ownership') ?? {};
  const parsed = ownershipConfigSchema.safeParse(input);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(i => configProblem(i, input));
    throw new InputError(`Invalid configuration: ${problems.join('; ')}`);
  }
  const { data } = parsed;
  const lower = (values: readonly (string | number)[]) =>
    values.map(value => String(value).toLocaleLowerCase('en-US'));
  return {
    asOfDay: data.asOf === undefined ? undefined : parseUtcDay(data.asOf),
    localRoots: (data.sources?.localRoots ?? []).map(root => resolve(root)),
    allowedHosts: lower(data.sources?.allowedHosts ?? []),
    privacyMode: data.privacy?.mode ?? 'helpers',
    privacy: {
      hashKey: data.privacy?.hashKey,
      officers: (data.privacy?.officers ?? []).map((officer, index) =>
        officerRef(officer, `ownership.privacy.officers[${index}]`),
      ),
    },
    people: {
      aliases: (data.people?.aliases ?? []).map(({ user, emails }, index) => ({
        userRef: userRef(user, `ownership.people.aliases[${index}].user`),
        emails: lower(emails),
      })),
      left: (data.people?.left ?? []).map((person, index) =>
        person.includes('@')
          ? person.toLocaleLowerCase('en-US')
          : userRef(person, `ownership.people.left[${index}]`),
      ),
      selfLinking: data.people?.selfLinking ?? 'suggested',
      bots: data.people?.bots ?? [],
    },
    criticalTiers: lower(data.tiers?.critical ?? ['1', 'tier-1', 'critical']),
    placeholders: lower(
      data.placeholders ?? [
        'unknown',
        'unassigned',
        'tbd',
        'todo',
        'none',
        'nobody',
      ],
    ),
    scan: {
      concurrency: data.scan?.concurrency ?? 2,
      timeoutMs: readMs(config, 'ownership.scan.timeout', { minutes: 30 }),
      intervalMs: readMs(config, 'ownership.scan.interval', { minutes: 15 }),
      hostConcurrency: data.scan?.hostConcurrency ?? 4,
      cacheBytes: parseBytes(data.scan?.cacheSize ?? '20GB')!,
      maxRepositoryBytes: parseBytes(data.scan?.maxRepositorySize ?? '5GB')!,
      memoryBytes: parseBytes(data.scan?.memory ?? '2GB')!,
      cacheDir: resolve(
        data.scan?.cacheDir ??
          join(
            config.getOptionalString('backend.workingDirectory') ?? tmpdir(),
            'ownership-mirrors',
          ),
      ),
    },
    inventory: {
      refreshIntervalMs: readMs(config, 'ownership.inventory.refreshInterval', {
        minutes: 3,
      }),
      acceptLossAfterMs: readMs(config, 'ownership.inventory.acceptLossAfter', {
        days: 1,
      }),
    },
    reviewProviders: [...new Set(data.reviews?.providers ?? [])],
    asksForReview: data.goldenPaths?.askForReview ?? false,
    notifications: data.notifications ?? 'critical',
    history: { retentionDays: readRetentionDays(config) },
    annotations: {
      tier: 'ownership/tier',
      sourcePath: 'ownership/source-path',
      excludePaths: 'ownership/exclude-paths',
      escalation: 'ownership/escalation',
      exempt: 'ownership/exempt',
      leftOn: 'ownership/left-on',
      ...data.annotations,
    },
    escalationAnnotations:
      data.escalation?.annotations ?? DEFAULT_ESCALATION_ANNOTATIONS,
  };
}

function officerRef(text: string, key: string): string {
  const ref = parsedRef(text);
  if (!['user', 'group'].includes(ref?.kind.toLocaleLowerCase('en-US') ?? '')) {
    throw new InputError(
      `Invalid configuration: ${key} must be the full ref of a User or a Group such as group:default/privacy, got ${JSON.stringify(
        text,
      )}`,
    );
  }
  return stringifyEntityRef(ref!);
}

function parsedRef(text: string): CompoundEntityRef | undefined {
  try {
    return parseEntityRef(text, { defaultNamespace: 'default' });
  } catch {
    return undefined;
  }
}

function userRef(text: string, key: string): string {
  const ref = (() => {
    try {
      return parseEntityRef(text, {
        defaultKind: 'user',
        defaultNamespace: 'default',
      });
    } catch {
      return undefined;
    }
  })();
  if (ref?.kind.toLocaleLowerCase('en-US') !== 'user') {
    throw new InputError(
      `Invalid configuration: ${key} must be the ref of a User such as user:default/ada.example, got ${JSON.stringify(
        text,
      )}`,
    );
  }
  return stringifyEntityRef(ref);
}

function readMs(
  config: RootConfigService,
  key: string,
  fallback: HumanDuration,
): number {
  if (!config.has(key)) {
    return durationToMilliseconds(fallback);
  }
  const expected = `${key} must be a duration of at least one second such as '10m', 'PT10M' or { minutes: 10 }`;
  const ms = (() => {
    try {
      return durationToMilliseconds(readDurationFromConfig(config, { key }));
    } catch (error) {
      throw new InputError(
        `Invalid configuration: ${expected}; ${toError(error).message}`,
      );
    }
  })();
  if (!(ms >= 1000)) {
    throw new InputError(`Invalid configuration: ${expected}, got ${ms} ms`);
  }
  return ms;
}

function readRetentionDays(config: RootConfigService): number {
  const key = 'ownership.history.retention';
  const ms = readMs(config, key, { days: 730 });
  if (ms < DAY_MS) {
    throw new InputError(
      `Invalid configuration: ${key} must be a duration of at least one day such as { days: 730 }, got ${ms} ms`,
    );
  }
  return Math.floor(ms / DAY_MS);
}

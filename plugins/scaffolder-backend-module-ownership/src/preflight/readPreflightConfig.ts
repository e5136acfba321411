import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/** What is done about an owner who does not pass. */
export type PreflightMode = 'strict' | 'advisory';

const KEY = 'ownership.goldenPaths.preflight';

/** @throws InputError where the setting is none of its values */
export function readPreflightConfig(config: RootConfigService): {
  mode: PreflightMode;
  escalationAnnotation: string;
} {
  const mode = config.getOptionalString(KEY) ?? 'strict';
  if (mode !== 'strict' && mode !== 'advisory') {
    throw new InputError(
      `${KEY} is ${JSON.stringify(mode)}; expected 'strict' or 'advisory'.`,
    );
  }
  return {
    mode,
    escalationAnnotation:
      config.getOptionalString('ownership.annotations.escalation') ??
      'ownership/escalation',
  };
}

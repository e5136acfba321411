import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';

export interface DemoPolicyOptions {
  /** Refs of users and groups who may see names. */
  namesFor: ReadonlySet<string>;
  /** Refs of users and groups who may do and see everything. */
  everythingFor: ReadonlySet<string>;
  /** Entities with this tag are for their owners only. */
  restrictedTag: string;
}

export function readDemoPolicyOptions(config: Config): DemoPolicyOptions {
  const policy = config.getOptionalConfig('demo.policy');
  const refs = (key: string) =>
    new Set(
      (policy?.getOptionalStringArray(key) ?? []).map(ref =>
        stringifyEntityRef(parseEntityRef(ref)),
      ),
    );
  return {
    namesFor: refs('namesFor'),
    everythingFor: refs('everythingFor'),
    restrictedTag: policy?.getOptionalString('restrictedTag') ?? 'restricted',
  };
}

import {
  ANNOTATION_ORIGIN_LOCATION,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { OwnershipConfig } from '../config';
import { parseUtcDay } from '../time';
import { escalationIn, type EscalationConfig } from './escalation';
import type { UserFacts } from './Inventory';
import { invalidSettings } from './invalidSettings';
import { relatedRefs, specRefs } from './relatedRefs';

type UserConfig = Pick<
  OwnershipConfig,
  'people' | 'annotations' | 'criticalTiers'
>;

/** What the column takes. */
const LONGEST_PROVIDER = 255;
/** Of an address, by RFC 5321. */
const LONGEST_EMAIL = 320;

/** Longer than any host allows. */
const LONGEST_LOGIN = 255;

const LOGIN_ANNOTATIONS = [
  ['github.com/user-login', 'github.com'],
  ['gitlab.com/user-login', 'gitlab.com'],
] as const;

const ORPHAN_ANNOTATION = 'backstage.io/orphan';

/** What a User says; from when on, where known, they have left. */
export function userFacts(
  entity: Entity,
  config: UserConfig & EscalationConfig,
): UserFacts {
  const annotations = entity.metadata.annotations ?? {};
  const email = emailOf(entity);
  const leftDay = leftDayOf(entity, config);
  const escalation = escalationIn(entity, config);
  const invalid = invalidSettings(entity, config).map(
    ({ annotation, expected }) => ({ annotation, expected }),
  );
  return {
    ref: stringifyEntityRef(entity),
    name: nameOf(entity),
    provider:
      annotations[ANNOTATION_ORIGIN_LOCATION]?.split(':', 1)[0].slice(
        0,
        LONGEST_PROVIDER,
      ) ?? '',
    ...(leftDay === undefined ? {} : { leftDay }),
    ...(email ? { email } : {}),
    hostAddresses: hostAddresses(entity),
    memberOf: [
      ...new Set([
        ...relatedRefs(entity, RELATION_MEMBER_OF),
        ...specRefs(entity, 'memberOf', 'group'),
      ]),
    ].sort(),
    ...(escalation ? { escalation } : {}),
    ...(invalid.length > 0 ? { invalidSettings: invalid } : {}),
  };
}

function leftDayOf(entity: Entity, config: UserConfig): number | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const { left } = config.people;
  const gone =
    left.includes(stringifyEntityRef(entity)) ||
    left.includes(emailOf(entity) ?? '') ||
    annotations[ORPHAN_ANNOTATION] === 'true';
  const written = annotations[config.annotations.leftOn];
  if (gone) {
    return 0;
  }
  return written === undefined ? undefined : parseUtcDay(written.trim());
}

/** The engine strips the account's number, so the login alone will do. */
function hostAddresses(entity: Entity): string[] {
  const annotations = entity.metadata.annotations ?? {};
  return LOGIN_ANNOTATIONS.flatMap(([annotation, host]) => {
    const login = annotations[annotation]?.trim().toLocaleLowerCase('en-US');
    return login && login.length <= LONGEST_LOGIN
      ? [`${login}@users.noreply.${host}`]
      : [];
  });
}

/** The address in a user's profile, lower case. */
function emailOf(entity: Entity): string | undefined {
  const profile = entity.spec?.profile as { email?: unknown } | undefined;
  return typeof profile?.email === 'string' &&
    profile.email.includes('@') &&
    profile.email.length <= LONGEST_EMAIL
    ? profile.email.trim().toLocaleLowerCase('en-US')
    : undefined;
}

function nameOf(entity: Entity): string {
  const profile = entity.spec?.profile as { displayName?: unknown } | undefined;
  return typeof profile?.displayName === 'string' && profile.displayName.trim()
    ? profile.displayName
    : entity.metadata.title ?? entity.metadata.name;
}

import { InputError } from '@backstage/errors';
import type { ScenarioChange } from '@stewardship/backstage-plugin-ownership-common';
import type { Change } from './types';

/**
 * What a caller asks for, with nothing in it that its kind does not take.
 *
 * @throws InputError that says what is missing or too much.
 */
export function readChange(asked: ScenarioChange): Change {
  const { kind } = asked;
  refuseOthers(asked);
  if (kind === 'absence') {
    const people = [...new Set(demand(asked, 'people').map(lower))].sort();
    people.forEach(ref => demandKind(ref, 'user'));
    return { kind, people };
  }
  const team = groupIn(asked, 'team');
  if (kind === 'any-member' || kind === 'dissolve') {
    return { kind, team };
  }
  const into = groupIn(asked, 'into');
  if (into === team) {
    throw new InputError('team and into must be two groups');
  }
  if (kind === 'merge') {
    return { kind, team, into };
  }
  const { entityRefs } = asked;
  return {
    kind,
    team,
    into,
    ...(entityRefs
      ? { entityRefs: [...new Set(entityRefs.map(lower))].sort() }
      : {}),
  };
}

type Field = Exclude<keyof ScenarioChange, 'kind'>;

const TAKES: Record<ScenarioChange['kind'], readonly Field[]> = {
  absence: ['people'],
  'any-member': ['team'],
  dissolve: ['team'],
  merge: ['team', 'into'],
  'hand-over': ['team', 'into', 'entityRefs'],
};

function refuseOthers({ kind, ...fields }: ScenarioChange): void {
  const other = Object.keys(fields).find(
    field => !TAKES[kind].includes(field as Field),
  );
  if (other !== undefined) {
    throw new InputError(`${other} has no meaning for the change ${kind}`);
  }
}

function demand<F extends Field>(
  asked: ScenarioChange,
  field: F,
): NonNullable<ScenarioChange[F]> {
  const value = asked[field];
  if (value === undefined) {
    throw new InputError(`The change ${asked.kind} needs ${field}`);
  }
  return value;
}

function groupIn(asked: ScenarioChange, field: 'team' | 'into'): string {
  const ref = lower(demand(asked, field));
  demandKind(ref, 'group');
  return ref;
}

function demandKind(ref: string, kind: 'user' | 'group'): void {
  if (!ref.startsWith(`${kind}:`)) {
    throw new InputError(`'${ref}' must be a ${kind}`);
  }
}

function lower(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}

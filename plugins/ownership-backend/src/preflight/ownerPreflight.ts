import { parseEntityRef } from '@backstage/catalog-model';
import {
  scoreConstants,
  type OwnerPreflight,
  type PreflightCheck,
} from '@stewardship/backstage-plugin-ownership-common';
import type { PeopleContext } from '../database/readPeopleContext';
import { nearestName } from '../inventory/nearestName';

/**
 * Whether a new service would be in good hands: its owner is in the catalog, is
 * a team, has two people or more, and somebody answers when it is down. Where
 * something is missing, the nearest team that has it all is suggested.
 */
export function ownerPreflight(options: {
  ownerRef: string;
  people: Pick<PeopleContext, 'owners' | 'peopleOf' | 'teamOf'>;
  /** Owners that the caller does not see are not there for them. */
  isVisible: (ref: string) => boolean;
}): OwnerPreflight {
  const { ownerRef, people, isVisible } = options;
  const checks = checksOf(ownerRef, options);
  const passed = checks.every(check => check.passed);
  const found = isVisible(ownerRef) ? people.owners.find(ownerRef) : undefined;
  const suggestion = passed ? undefined : nearestOf(options);
  return {
    ...(found ? { owner: { ref: ownerRef, ...titleOf(found) } } : {}),
    passed,
    checks,
    ...(suggestion ? { suggestion } : {}),
  };
}

type Options = Parameters<typeof ownerPreflight>[0];

function checksOf(ref: string, options: Options): PreflightCheck[] {
  const { people, isVisible } = options;
  const { owners, peopleOf } = people;
  const { name } = parseEntityRef(ref);
  const isPlaceholder = owners.placeholders.includes(
    name.toLocaleLowerCase('en-US'),
  );
  const found = isPlaceholder || !isVisible(ref) ? undefined : owners.find(ref);
  const isGroup = found?.kind === 'group';
  const count = isGroup ? peopleOf(ref).length : 0;
  return [
    { id: 'resolves', passed: found !== undefined },
    { id: 'group', passed: isGroup },
    {
      id: 'people',
      passed: count >= scoreConstants.minimumGroupSize,
      ...(isGroup ? { count } : {}),
    },
    { id: 'escalation', passed: isGroup && found.escalation !== undefined },
  ];
}

/**
 * The team of a user; else, of the teams that pass, the one with the most
 * similar name.
 */
function nearestOf(options: Options): OwnerPreflight['suggestion'] {
  const { ownerRef, people, isVisible } = options;
  const passes = (ref: string) =>
    isVisible(ref) && checksOf(ref, options).every(({ passed }) => passed);
  // Whose team somebody is in tells that they are there.
  const team = isVisible(ownerRef) ? people.teamOf(ownerRef) : undefined;
  if (team && passes(team.ref)) {
    return { ref: team.ref, title: team.title ?? nameOf(team.ref) };
  }
  const near = nearestName(
    nameOf(ownerRef),
    people.owners.groups.filter(({ ref }) => passes(ref)),
  );
  return near && { ref: near.ref, title: near.title ?? near.name };
}

function titleOf({ title }: { title?: string }): { title?: string } {
  return title === undefined ? {} : { title };
}

function nameOf(ref: string): string {
  return parseEntityRef(ref).name;
}

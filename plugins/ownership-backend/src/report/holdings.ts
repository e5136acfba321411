import type { TeamShare } from '@stewardship/backstage-plugin-ownership-common';
import type { Measures } from '@stewardship/bus-factor/measures';
import type { ReportInput, ReportPerson } from './types';

/** Current knowledge of a component by where its holders belong. */
export interface Holdings {
  /** Shares add up to 1; largest first, ties by kind and ref. */
  teams: TeamShare[];
  /** 0–1 of all knowledge: held by people linked to a user, now or once. */
  linked: number;
  /** 0–1 of linked knowledge; undefined when none is linked. */
  inside?: number;
  /** 0–1 of linked knowledge: held by people who have not left. */
  held?: number;
  /** The team other than the owner with most knowledge; share of linked. */
  knowingTeam?: { ref: string; title?: string; share: number };
}

export function holdings(input: ReportInput, measures: Measures): Holdings {
  const owners = new Set(input.ownerPeople);
  const byTeam = new Map<string, TeamShare>();
  for (const { person, share } of measures.shares) {
    const team = placeOf(input.people[person], owners, input);
    const key = `${team.kind}\n${team.ref ?? ''}`;
    const known = byTeam.get(key);
    byTeam.set(key, { ...team, share: (known?.share ?? 0) + share });
  }
  const teams = [...byTeam]
    .sort(([a, x], [b, y]) => y.share - x.share || (a < b ? -1 : 1))
    .map(([, team]) => team);
  const sum = (kinds: Array<TeamShare['kind']>) =>
    teams.reduce((at, t) => at + (kinds.includes(t.kind) ? t.share : 0), 0);
  const linked = sum(['owning', 'other', 'no-team', 'left']);
  if (linked === 0) {
    return { teams, linked };
  }
  const other = teams.find(({ kind }) => kind === 'other');
  return {
    teams,
    linked,
    inside: sum(['owning']) / linked,
    held: sum(['owning', 'other', 'no-team']) / linked,
    ...(other?.ref
      ? {
          knowingTeam: {
            ref: other.ref,
            ...(other.title ? { title: other.title } : {}),
            share: other.share / linked,
          },
        }
      : {}),
  };
}

function placeOf(
  person: ReportPerson,
  owners: ReadonlySet<string>,
  { facts, teamOf }: ReportInput,
): Omit<TeamShare, 'share'> {
  if (person.state !== 'member' || person.userRef === undefined) {
    return { kind: person.state === 'left' ? 'left' : 'unlinked' };
  }
  if (owners.has(person.userRef)) {
    const { ref, title } = facts.owner;
    return { kind: 'owning', ref, ...(title ? { title } : {}) };
  }
  const team = teamOf(person.userRef);
  return team
    ? {
        kind: 'other',
        ref: team.ref,
        ...(team.title ? { title: team.title } : {}),
      }
    : { kind: 'no-team' };
}

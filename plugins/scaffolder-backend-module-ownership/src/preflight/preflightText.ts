import type { OwnerPreflight } from '@stewardship/backstage-plugin-ownership-common';

/**
 * What is missing of an owner, what it would take, and the nearest team that
 * has it all: for whoever started the run.
 */
export function preflightText(options: {
  ownerRef: string;
  preflight: OwnerPreflight;
  escalationAnnotation: string;
}): string {
  const { ownerRef, preflight } = options;
  const { suggestion } = preflight;
  return [
    `${ownerRef} cannot take on something new yet: ${reasonsOf(options).join(
      '; ',
    )}.`,
    ...(suggestion
      ? [
          `The nearest team that passes is ${suggestion.title} (${suggestion.ref}).`,
        ]
      : []),
  ].join(' ');
}

function reasonsOf(options: {
  preflight: OwnerPreflight;
  escalationAnnotation: string;
}): string[] {
  const { preflight, escalationAnnotation } = options;
  const failed = new Map(
    preflight.checks
      .filter(({ passed }) => !passed)
      .map(check => [check.id, check]),
  );
  // What is not there, or is no team, cannot have the rest.
  if (failed.has('resolves')) {
    return [
      'the catalog has no such owner that you may see (choose one of its groups, or add this one)',
    ];
  }
  if (failed.has('group')) {
    return ['it is no group (choose a team, which outlives holidays)'];
  }
  const people = failed.get('people');
  return [
    ...(people
      ? [
          `${peopleText(
            people.count,
          )} (it takes two people or more, so that nothing hangs on one)`,
        ]
      : []),
    ...(failed.has('escalation')
      ? [
          `nobody is named to turn to when it is down (set the annotation ${escalationAnnotation} on the group)`,
        ]
      : []),
  ];
}

function peopleText(count: number | undefined): string {
  if (!count) return 'nobody is in it';
  return count === 1 ? 'one person is in it' : `${count} people are in it`;
}

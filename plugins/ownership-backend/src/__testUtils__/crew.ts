import type { Entity } from '@backstage/catalog-model';
import { group, user } from './entities';
import { ada, bo, cy } from './histories';

export const ADA = 'user:default/ada';
export const BO = 'user:default/bo';
export const CY = 'user:default/cy';
export const LU = 'user:default/lu';
export const LIGHTHOUSE = 'group:default/lighthouse';
export const CRANE = 'group:default/crane';

/** Who the authors of the tests' histories are in the catalog. */
const USERS = {
  ada: { displayName: ada.name, email: ada.email, memberOf: ['lighthouse'] },
  bo: { displayName: bo.name, email: bo.email, memberOf: ['lighthouse'] },
  // Wrote nothing yet.
  lu: { displayName: 'Lu Learner', memberOf: ['lighthouse'] },
  cy: { displayName: cy.name, email: cy.email, memberOf: ['crane'] },
};

type Name = keyof typeof USERS;

/** Two teams, and those of their people who are named; all four by default. */
export function crew(
  names: readonly Name[] = ['ada', 'bo', 'lu', 'cy'],
): Entity[] {
  return [
    group('lighthouse', { title: 'Lighthouse' }),
    group('crane', { title: 'Crane' }),
    ...names.map(name => user(name, USERS[name])),
  ];
}

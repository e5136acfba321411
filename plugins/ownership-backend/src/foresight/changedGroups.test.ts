import { changedGroups } from './changedGroups';
import type { TeamChange } from './types';

/** ops ─ port ─ (crane, lamp ─ wick); yard stands alone. */
const groups = [
  { ref: 'ops', members: ['oda'], children: [], parents: [] },
  { ref: 'port', members: ['pim'], children: ['crane'], parents: ['ops'] },
  { ref: 'crane', members: ['cy'], children: [], parents: [] },
  {
    ref: 'lamp',
    members: ['lu', 'pim'],
    children: ['wick'],
    parents: ['port'],
  },
  { ref: 'wick', members: ['wes'], children: [], parents: [] },
  { ref: 'yard', members: ['yan'], children: [], parents: [] },
];

const people = (change: TeamChange) =>
  Object.fromEntries(
    changedGroups(groups, change).map(group => [
      group.ref,
      group.people.join(' '),
    ]),
  );

describe('changedGroups', () => {
  it('moves groups below one that is dissolved up to where it was', () => {
    expect(people({ kind: 'dissolve', team: 'port' })).toEqual({
      // Pim is still there, by the lamp.
      ops: 'cy lu oda pim wes',
      crane: 'cy',
      lamp: 'lu pim wes',
      wick: 'wes',
      yard: 'yan',
    });
    expect(people({ kind: 'dissolve', team: 'lamp' })).toEqual({
      ops: 'cy oda pim wes',
      port: 'cy pim wes',
      crane: 'cy',
      wick: 'wes',
      yard: 'yan',
    });
  });

  it('brings people and groups below along into another', () => {
    expect(people({ kind: 'merge', team: 'lamp', into: 'yard' })).toEqual({
      ops: 'cy oda pim',
      port: 'cy pim',
      crane: 'cy',
      wick: 'wes',
      yard: 'lu pim wes yan',
    });
  });

  it('leaves a group that takes over what is above it where that was', () => {
    expect(people({ kind: 'merge', team: 'port', into: 'wick' })).toEqual({
      ops: 'cy lu oda pim wes',
      crane: 'cy',
      lamp: 'lu pim wes',
      wick: 'pim wes',
      yard: 'yan',
    });
  });

  it('changes nobody’s group when components are handed over', () => {
    const after = people({ kind: 'hand-over', team: 'lamp', into: 'yard' });
    expect(after).toMatchObject({ lamp: 'lu pim wes', yard: 'yan' });
    expect(groups[3].members).toEqual(['lu', 'pim']);
  });
});

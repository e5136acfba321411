import type { Me } from '@stewardship/backstage-plugin-ownership-common';

export const me: Me = {
  userRef: 'user:default/bo.lanternfish',
  ownershipRefs: [
    'user:default/bo.lanternfish',
    'group:default/team-lighthouse',
    'group:default/team-crane',
  ],
  privacyMode: 'helpers',
  may: {
    readReports: true,
    readPersons: true,
    runSimulations: true,
    requestScans: true,
    snoozeFindings: true,
    verify: true,
    manageRounds: true,
    eraseOthers: false,
  },
};

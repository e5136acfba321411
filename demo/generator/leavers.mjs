import { dateOf, daysBefore } from './days.mjs';

/**
 * The User of somebody who is leaving: still in the catalog, with the day, which
 * moves with the base date and so cannot stand in a file of the repository.
 */
export function leaversCatalog(midnight) {
  return `apiVersion: backstage.io/v1alpha1
kind: User
metadata:
  name: oda-foghorn
  annotations:
    ownership/left-on: '${dateOf(daysBefore(midnight, 30))}'
spec:
  profile:
    displayName: Oda Foghorn
    email: oda.foghorn@harbour.example
  memberOf: [payments]
`;
}

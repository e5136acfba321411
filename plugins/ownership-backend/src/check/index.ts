export { OwnershipChecks } from './OwnershipChecks';

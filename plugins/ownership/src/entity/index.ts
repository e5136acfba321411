export { OwnershipHealthCard } from './OwnershipHealthCard';
export { OwnershipTab } from './OwnershipTab';

export { CriticalBanner } from './CriticalBanner';
export { EntityGoldenPathCard } from './EntityGoldenPathCard';
export { OwnershipHealthCard } from './OwnershipHealthCard';
export { OwnershipTab } from './OwnershipTab';
export { WhoCanHelpCard } from './WhoCanHelpCard';

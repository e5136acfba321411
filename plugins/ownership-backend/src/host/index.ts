export { HostClient, type KnownRepository } from './HostClient';
export { HostError } from './HostError';

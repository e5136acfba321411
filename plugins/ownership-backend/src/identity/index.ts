export { aliasesOf } from './aliasesOf';
export type { AliasOrigin, UserAlias } from './aliasesOf';
export { SelfLinking } from './SelfLinking';
export { addedEvidence } from './addedEvidence';
export type { AddedEvidence, EvidenceLayer } from './addedEvidence';

export { aliasesOf } from './aliasesOf';
export { addedEvidence } from './addedEvidence';
export type { AddedEvidence, EvidenceLayer } from './addedEvidence';

export type {
  EncodedActivity,
  EncodedComponent,
  EncodedPerson,
  EncodedReading,
  EncodedWhoSet,
} from './EncodedReading';
export { encodeReading } from './encodeReading';
export { KnowledgeReader } from './KnowledgeReader';
export { ReadingError } from './ReadingError';
export type { ReadingErrorCode } from './ReadingError';
export type { ReadingRequest } from './readingThread';

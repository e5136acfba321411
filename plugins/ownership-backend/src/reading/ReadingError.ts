import type { RepositoryErrorCode } from '@stewardship/bus-factor';

/** What can go wrong with a reading; `crashed` is a defect of ours. */
export type ReadingErrorCode =
  | RepositoryErrorCode
  | 'out-of-memory'
  | 'crashed'
  | 'stuck';

/** A repository was not read. The message is for the log alone. */
export class ReadingError extends Error {
  readonly code: ReadingErrorCode;

  constructor(options: {
    code: ReadingErrorCode;
    message: string;
    cause?: unknown;
  }) {
    super(options.message, { cause: options.cause });
    this.name = 'ReadingError';
    this.code = options.code;
  }
}

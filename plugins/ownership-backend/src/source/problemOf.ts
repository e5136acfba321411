import { HistorySourceError } from '@stewardship/backstage-plugin-ownership-node';
import { RepositoryError } from '@stewardship/bus-factor';
import { ReadingError, type ReadingErrorCode } from '../reading';

type Words = Pick<HistorySourceError, 'status' | 'message' | 'remedy'>;

/** What to do where the stock container image has no git. */
export const GIT_MISSING: Words = {
  status: 'git-missing',
  message: 'The command git is not installed where the backend runs.',
  remedy:
    'Add "RUN apt-get update && apt-get install -y --no-install-recommends git" to the image of the backend.',
};

export const TIMED_OUT: Words = {
  status: 'error',
  message: 'Reading the repository took too long.',
  remedy: 'Raise ownership.scan.timeout in the app-config.',
};

const UNREADABLE: Words = {
  status: 'error',
  message: 'git could not read the history.',
  remedy:
    'Run "git fsck" in the repository; the log of the backend says what git answered.',
};

/** What no repository is to blame for: a defect of ours, or the database. */
const UNEXPECTED: Words = {
  status: 'error',
  message: 'What was read could not be stored.',
  remedy: 'The log of the backend says why; it is tried again by itself.',
};

/** The engine names paths of this machine in its messages; these do not. */
const WORDS: Partial<Record<ReadingErrorCode, Words>> = {
  'git-missing': GIT_MISSING,
  'git-too-old': {
    status: 'git-missing',
    message: 'The command git is too old where the backend runs.',
    remedy: 'Install git 2.30 or newer in the image of the backend.',
  },
  'not-found': {
    status: 'not-found',
    message: 'The repository is gone.',
    remedy: 'Check backstage.io/source-location, or bring the repository back.',
  },
  'not-a-repository': {
    status: 'not-a-repository',
    message: 'The source is no git repository.',
    remedy:
      'Let backstage.io/source-location name a clone or a bare repository.',
  },
  'not-allowed': {
    status: 'not-allowed',
    message: 'The backend may not read the repository.',
    remedy: 'Let the user that runs the backend read the folder.',
  },
  empty: {
    status: 'empty',
    message: 'The repository has no commit yet.',
    remedy: 'Push a first commit.',
  },
  shallow: {
    status: 'shallow',
    message: 'The repository is a shallow clone: its history is cut off.',
    remedy: 'Run "git fetch --unshallow" in it.',
  },
  'bad-revision': {
    status: 'error',
    message: 'The default branch of the repository has no commit.',
    remedy: 'Let HEAD of the repository name a branch that exists.',
  },
  incomplete: {
    status: 'error',
    message: 'Objects are missing from the repository.',
    remedy: 'Run "git fsck" in it, and fetch it again.',
  },
  'too-large': {
    status: 'error',
    message: 'The repository is larger than what is read.',
    remedy: 'Exclude folders with the annotation ownership/exclude-paths.',
  },
  timeout: TIMED_OUT,
  stuck: TIMED_OUT,
  'out-of-memory': {
    status: 'error',
    message: 'The repository takes more memory to read than is allowed.',
    remedy:
      'Raise ownership.scan.memory in the app-config, or exclude folders with the annotation ownership/exclude-paths.',
  },
  crashed: {
    status: 'error',
    message: 'Reading the repository ended with an error.',
    remedy: 'The log of the backend says why; it is tried again by itself.',
  },
};

/** Why a repository could not be read, in words that may be shown to anybody. */
export function problemOf(error: unknown): Words {
  if (error instanceof HistorySourceError) {
    const { status, message, remedy } = error;
    return { status, message, remedy };
  }
  return error instanceof RepositoryError || error instanceof ReadingError
    ? WORDS[error.code] ?? UNREADABLE
    : UNEXPECTED;
}

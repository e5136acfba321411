import type {
  ReportSource,
  SourceStatus,
} from '@stewardship/backstage-plugin-ownership-common';

type Problem =
  | 'none'
  | 'made-of-others'
  | 'unknown-type'
  | 'bad-url'
  | 'not-https'
  | 'unknown-host'
  | 'not-allowed'
  | 'not-found'
  | 'not-a-repository'
  | 'nothing-to-start-from'
  | 'bad-path'
  | 'bad-folder'
  | 'bad-slug';

interface Words {
  status: SourceStatus;
  message: string;
  remedy: string;
}

const WORDS: Record<Problem, Words> = {
  none: {
    status: 'none',
    message: 'The entity names no source location.',
    remedy:
      'Add the annotation backstage.io/source-location to its catalog-info.yaml.',
  },
  'made-of-others': {
    status: 'none',
    message: 'Systems and domains have no source of their own.',
    remedy: 'Nothing is to be done: only their owner counts.',
  },
  'unknown-type': {
    status: 'not-allowed',
    message: 'The source location is of a kind that cannot be read.',
    remedy: 'Write it as url:https://… or file:….',
  },
  'bad-url': {
    status: 'not-found',
    message: 'The source location does not name a repository on its host.',
    remedy:
      'Let backstage.io/source-location name the repository or a folder in it, as the address in a browser does.',
  },
  'not-https': {
    status: 'not-allowed',
    message: 'Only https addresses are read.',
    remedy: 'Write the source location with https://.',
  },
  'unknown-host': {
    status: 'not-allowed',
    message: 'The host of the source location is not one of the portal.',
    remedy:
      'Add the host under integrations in the app-config, or to ownership.sources.allowedHosts.',
  },
  'not-allowed': {
    status: 'not-allowed',
    message: 'The folder is outside the folders that may be read.',
    remedy:
      'Add a folder that contains it to ownership.sources.localRoots in the app-config.',
  },
  'not-found': {
    status: 'not-found',
    message: 'There is no such folder.',
    remedy:
      'Check backstage.io/source-location; relative file: targets start at the folder of the descriptor.',
  },
  'not-a-repository': {
    status: 'not-a-repository',
    message: 'The folder is no git repository and lies in none.',
    remedy:
      'Let backstage.io/source-location name a clone or a bare repository.',
  },
  'nothing-to-start-from': {
    status: 'not-allowed',
    message:
      'A relative file: target has nothing to start from, as the descriptor is not a file of this machine.',
    remedy: 'Write an absolute file: target or the url: of the repository.',
  },
  'bad-slug': {
    status: 'not-found',
    message: 'The annotation {annotation} does not name a repository.',
    remedy:
      'Write it as its host’s plugin documents it, or add backstage.io/source-location.',
  },
  'bad-folder': {
    status: 'not-found',
    message: 'The source location leads out of its repository.',
    remedy:
      'Let backstage.io/source-location name a folder in the repository, as the address in a browser does.',
  },
  'bad-path': {
    status: 'not-found',
    message: 'The folder inside the repository is not written as one.',
    remedy:
      'Write {annotation} relative to the top of the repository, with / between folders and without "..".',
  },
};

/** A source that cannot be read, in words for the people who can mend it. */
export function sourceProblem(
  problem: Problem,
  details: { location?: string; annotation?: string } = {},
): { problem: ReportSource } {
  const { status, message, remedy } = WORDS[problem];
  const { annotation = '' } = details;
  return {
    problem: {
      status,
      ...(details.location ? { location: details.location } : {}),
      message: message.replace('{annotation}', annotation),
      remedy: remedy.replace('{annotation}', annotation),
    },
  };
}

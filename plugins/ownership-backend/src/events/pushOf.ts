import type { EventParams } from '@backstage/plugin-events-node';

/** What an event says of a push to a repository. */
export interface Push {
  /** Address of the repository, as its host writes it. */
  address: string;
  /** Whether a descriptor of the catalog is among the files, as far as told. */
  touchesDescriptor: boolean;
}

/**
 * Topics on which the modules of the events backend publish pushes. Each is
 * named after the host's own event.
 */
export const PUSH_TOPICS = [
  'github.push',
  'gitlab.push',
  'bitbucketCloud.repo:push',
  'bitbucketServer.repo:refs_changed',
  'azureDevOps.git.push',
] as const;

/** Where in a payload the address is; the first that is a text counts. */
const ADDRESSES = [
  ['repository', 'html_url'],
  ['project', 'web_url'],
  ['repository', 'links', 'html', 'href'],
  ['repository', 'links', 'self', '0', 'href'],
  ['resource', 'repository', 'remoteUrl'],
];

const DESCRIPTOR = /(?:^|\/)catalog-info\.ya?ml$/;

/**
 * Reads the payload of a push. Undefined when it is about another branch than
 * the default one, of which alone the history is read, or says nothing that is
 * understood: a payload is what anybody may have sent.
 */
export function pushOf({ eventPayload }: EventParams): Push | undefined {
  const ref = textAt(eventPayload, ['ref']);
  const main =
    textAt(eventPayload, ['repository', 'default_branch']) ??
    textAt(eventPayload, ['project', 'default_branch']);
  if (ref && main && ref !== `refs/heads/${main}`) {
    return undefined;
  }
  const address = ADDRESSES.map(path => textAt(eventPayload, path)).find(
    text => text !== undefined,
  );
  return address === undefined
    ? undefined
    : { address, touchesDescriptor: touchesDescriptor(eventPayload) };
}

function touchesDescriptor(payload: unknown): boolean {
  const commits = at(payload, ['commits']);
  return (
    Array.isArray(commits) &&
    commits.some(commit =>
      ['added', 'modified', 'removed'].some(change => {
        const files = at(commit, [change]);
        return (
          Array.isArray(files) &&
          files.some(file => typeof file === 'string' && DESCRIPTOR.test(file))
        );
      }),
    )
  );
}

function textAt(value: unknown, path: readonly string[]): string | undefined {
  const found = at(value, path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}

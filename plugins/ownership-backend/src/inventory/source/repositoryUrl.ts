/** Longer than any host allows. */
const LONGEST_SEGMENT = 255;

/** A repository on a host and a folder in it. */
export interface RepositoryUrl {
  /** Address for git, https, without credentials, query or fragment. */
  cloneUrl: string;
  /** Folder inside the repository, `''` for all of it. */
  path: string;
}

/** Segments of a repository's own path and of the folder inside it. */
type Split = (
  segments: string[],
  url: URL,
) => { repository: string[]; folder: string[] } | undefined;

/** How each kind of host writes addresses of folders, by integration type. */
const SPLITTERS: Record<string, Split> = {
  github: segments => afterMarker(segments, 2, ['tree', 'blob', 'edit', 'raw']),
  gitea: segments => {
    const [owner, name, marker, , , ...folder] = segments;
    return marker === undefined || marker === 'src'
      ? { repository: [owner, name], folder }
      : undefined;
  },
  bitbucketCloud: segments => afterMarker(segments, 2, ['src', 'raw']),
  bitbucketServer: segments => {
    if (segments[0] === 'scm') {
      return { repository: segments.slice(0, 3), folder: [] };
    }
    const [projects, key, repos, slug, marker, ...folder] = segments;
    return (projects === 'projects' || projects === 'users') &&
      repos === 'repos' &&
      (marker === undefined || marker === 'browse' || marker === 'raw')
      ? {
          repository: ['scm', projects === 'users' ? `~${key}` : key, slug],
          folder,
        }
      : undefined;
  },
  azure: (segments, url) => {
    const at = segments.indexOf('_git');
    const folder = url.searchParams.get('path') ?? '';
    return at >= 0 && segments[at + 1]
      ? {
          repository: segments.slice(0, at + 2),
          folder: folder.split('/').filter(Boolean),
        }
      : undefined;
  },
  gitlab: segments => {
    const dash = segments.indexOf('-');
    if (dash < 0) {
      return { repository: segments, folder: [] };
    }
    const [marker, , ...folder] = segments.slice(dash + 1);
    return ['tree', 'blob', 'raw', 'edit'].includes(marker)
      ? {
          repository: segments.slice(0, dash),
          folder: marker === 'tree' ? folder : folder.slice(0, -1),
        }
      : undefined;
  },
};

/**
 * Splits the address of a repository or of a folder in one. Which branch it
 * names is left out of account: the host's default branch is read. Undefined
 * when the address is not understood.
 */
export function repositoryUrl(
  target: string,
  integrationType: string,
): RepositoryUrl | undefined {
  if (!URL.canParse(target)) {
    return undefined;
  }
  const url = new URL(target);
  const segments = decoded(url.pathname);
  const split = segments && SPLITTERS[integrationType]?.(segments, url);
  const repository = split?.repository.filter(Boolean) ?? [];
  // An address of one segment is an owner or a group, not a repository.
  if (!split || repository.length < 2 || !repository.every(isPlain)) {
    return undefined;
  }
  const last = repository[repository.length - 1].replace(/\.git$/, '');
  const suffix = integrationType === 'azure' ? '' : '.git';
  const pathname = [...repository.slice(0, -1), `${last}${suffix}`]
    .map(encodeURIComponent)
    .join('/');
  return {
    cloneUrl: `${url.protocol}//${url.host}/${pathname}`,
    path: split.folder.filter(Boolean).join('/'),
  };
}

/**
 * Splits an address on a host of which nothing else is known: the whole path is
 * the repository, or what ends in `.git` is and the rest is the folder.
 */
export function plainRepositoryUrl(target: string): RepositoryUrl | undefined {
  if (!URL.canParse(target)) {
    return undefined;
  }
  const url = new URL(target);
  const segments = decoded(url.pathname);
  if (!segments) {
    return undefined;
  }
  const end = segments.findIndex(segment => /.\.git$/.test(segment));
  const repository = end < 0 ? segments : segments.slice(0, end + 1);
  if (repository.length === 0 || !repository.every(isPlain)) {
    return undefined;
  }
  const pathname = repository.map(encodeURIComponent).join('/');
  return {
    cloneUrl: `${url.protocol}//${url.host}/${pathname}`,
    path: end < 0 ? '' : segments.slice(end + 1).join('/'),
  };
}

/**
 * Whether a segment is a name and nothing else: once decoded, it may hold a
 * way out of its place, or what git takes for an option.
 */
function isPlain(segment: string): boolean {
  return (
    !/^-|^\.{1,2}$|[/\\]|\p{C}/u.test(segment) &&
    segment.length <= LONGEST_SEGMENT
  );
}

function afterMarker(
  segments: string[],
  length: number,
  markers: string[],
): ReturnType<Split> {
  const marker = segments[length];
  if (marker === undefined) {
    return { repository: segments.slice(0, length), folder: [] };
  }
  const folder = segments.slice(length + 2);
  return markers.includes(marker)
    ? {
        repository: segments.slice(0, length),
        folder:
          marker === 'tree' || marker === 'src' ? folder : folder.slice(0, -1),
      }
    : undefined;
}

function decoded(pathname: string): string[] | undefined {
  try {
    return pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

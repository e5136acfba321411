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
  if (!split || repository.length < 2) {
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

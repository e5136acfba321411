import { realpath, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  parseLocationRef,
  type Entity,
} from '@backstage/catalog-model';
import { headCommit, RepositoryError } from '@stewardship/bus-factor';

const TIMEOUT_MS = 60_000;

/** Where a template is from. */
export interface TemplateOrigin {
  /** Full id of the commit that its repository is at. */
  commit?: string;
  /** Folder in its repository; missing for the top. */
  path?: string;
  /** Why there is no commit, for people; names no path of the machine. */
  problem?: string;
}

/**
 * Commit and folder of a template, from where the catalog itself has read it:
 * what a descriptor says of its source, its author could say of any folder.
 */
export async function templateOrigin(
  template: Entity | undefined,
  options: { urlReader: UrlReaderService; signal?: AbortSignal },
): Promise<TemplateOrigin> {
  const { urlReader, signal } = options;
  const written = template?.metadata.annotations?.[ANNOTATION_LOCATION];
  if (!written) return { problem: 'the catalog does not say where it is from' };
  const { type, target } = parseLocationRef(written);
  const limit = AbortSignal.any([
    AbortSignal.timeout(TIMEOUT_MS),
    ...(signal ? [signal] : []),
  ]);
  try {
    if (type === 'file') return await ofFolder(dirname(target), limit);
    if (type === 'url') return await ofUrl(target, urlReader, limit);
  } catch (error) {
    signal?.throwIfAborted();
    return {
      ...(type === 'url' ? folderOfUrl(target) : {}),
      problem: problemOf(error),
    };
  }
  return { problem: `it lies in a location of the type ${type}` };
}

async function ofFolder(
  folder: string,
  signal: AbortSignal,
): Promise<TemplateOrigin> {
  const real = await realpath(folder);
  const top = await repositoryAbove(real);
  if (!top) return { problem: 'its folder is in no git repository' };
  const path = relative(top, real).replaceAll('\\', '/');
  const found = path ? { path } : {};
  try {
    return { ...found, commit: await headCommit(top, { signal }) };
  } catch (error) {
    return { ...found, problem: problemOf(error) };
  }
}

async function repositoryAbove(folder: string): Promise<string | undefined> {
  if (await stat(join(folder, '.git')).catch(() => undefined)) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryAbove(above);
}

async function ofUrl(
  target: string,
  urlReader: UrlReaderService,
  signal: AbortSignal,
): Promise<TemplateOrigin> {
  const found = folderOfUrl(target);
  const folder = target.slice(0, target.lastIndexOf('/'));
  const tree = await urlReader.readTree(folder, {
    filter: () => false,
    signal,
  });
  // What nobody reads would hold its connection.
  await tree.files();
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(tree.etag)
    ? { ...found, commit: tree.etag }
    : { ...found, problem: 'its host names no whole commit' };
}

/** The folder, where the address is one of a file on GitHub or GitLab. */
function folderOfUrl(target: string): { path?: string } {
  if (!URL.canParse(target)) return {};
  const file = /\/(?:-\/)?(?:blob|tree|raw|edit)\/[^/]+\/(.+)\/[^/]+$/.exec(
    new URL(target).pathname,
  )?.[1];
  try {
    return file ? { path: decodeURIComponent(file) } : {};
  } catch {
    return {};
  }
}

function problemOf(error: unknown): string {
  if (error instanceof RepositoryError) return `git says: ${error.code}`;
  const { name } = error instanceof Error ? error : { name: 'Error' };
  return `it could not be read (${name})`;
}

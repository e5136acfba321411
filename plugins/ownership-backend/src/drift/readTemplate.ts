import type { JsonObject } from '@backstage/types';
import {
  contentSizes,
  headCommit,
  listFiles,
  readContents,
  RepositoryError,
  type TrackedFile,
} from '@stewardship/bus-factor';
import { parseAllDocuments } from 'yaml';
import { isObject } from './isObject';
import { MOST_FILES, MOST_TEMPLATE_BYTES } from './limits';
import type { Reading } from './openReading';
import { CannotCompare, type Rendered } from './types';

/** A template as it was at one commit. */
export interface TemplateAt {
  commit: string;
  version?: string;
  /** As it stands in its YAML. */
  template: JsonObject;
  /** Its folder, by path. */
  files: Rendered;
  /** The same for two folders that hold the same. */
  fingerprint: string;
}

const FILE_NAMES = /^[^/]+\.ya?ml$/;
/** In one folder, not below it (judgement). */
const MOST_DESCRIPTORS = 20;
const VERSION = 'backstage.io/template-version';

/**
 * Reads the folder of a template at a commit, and in it the template of this
 * name: a record may name any folder, and must not have any other rendered.
 *
 * @throws CannotCompare, RepositoryError
 */
export async function readTemplate(
  reading: Reading,
  options: {
    commit: string;
    folder: string;
    namespace: string;
    name: string;
  },
): Promise<TemplateAt> {
  const { commit, folder } = options;
  const { repository, signal } = reading;
  const tracked: TrackedFile[] = [];
  await listFiles(repository, {
    commit,
    folder,
    signal,
    onFile: file => {
      if (tracked.length === MOST_FILES) throw new CannotCompare('too-large');
      tracked.push(file);
    },
  });
  if (tracked.length === 0) throw new CannotCompare('folder-unknown');
  const links = tracked.filter(({ mode }) => !mode.startsWith('100'));
  if (links.length > 0) {
    throw new CannotCompare(
      'has-links',
      links.slice(0, 3).map(({ path }) => path.slice(0, 200)),
    );
  }
  const ids = tracked.map(({ id }) => id);
  await reading.bring(ids);
  const sizes = await contentSizes(repository, { ids, signal });
  const bytes = ids.reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0);
  if (bytes > MOST_TEMPLATE_BYTES) throw new CannotCompare('too-large');
  const contents = await readContents(repository, {
    ids,
    maximumBytes: MOST_TEMPLATE_BYTES,
    signal,
  });
  const files = new Map(
    tracked.map(({ path, id }) => [path, contents.get(id)!]),
  );
  const template = templateIn(files, options);
  if (!template) throw new CannotCompare('folder-unknown');
  const version = versionOf(template);
  return {
    commit,
    ...(version ? { version } : {}),
    template,
    files,
    fingerprint: JSON.stringify(tracked),
  };
}

/**
 * Whether a folder held the template of this name at a commit. What cannot be
 * read, held none.
 *
 * @throws what is no fault of the repository
 */
export async function heldTemplate(
  reading: Reading,
  options: {
    commit: string;
    folder: string;
    namespace: string;
    name: string;
  },
): Promise<boolean> {
  const { repository, signal } = reading;
  const { commit, folder } = options;
  const found: TrackedFile[] = [];
  try {
    await headCommit(repository, { rev: commit, signal });
    await listFiles(repository, {
      commit,
      folder,
      signal,
      onFile: file => {
        const isDescriptor =
          FILE_NAMES.test(file.path) && file.mode.startsWith('100');
        if (isDescriptor && found.length < MOST_DESCRIPTORS) found.push(file);
      },
    });
    const ids = found.map(({ id }) => id);
    await reading.bring(ids);
    const contents = await readContents(repository, {
      ids,
      maximumBytes: MOST_TEMPLATE_BYTES,
      signal,
    });
    const files = new Map(
      found.map(({ path, id }) => [path, contents.get(id)!]),
    );
    return templateIn(files, options) !== undefined;
  } catch (error) {
    if (error instanceof RepositoryError) return false;
    throw error;
  }
}

function templateIn(
  files: Rendered,
  { namespace, name }: { namespace: string; name: string },
): JsonObject | undefined {
  for (const [path, content] of files) {
    if (!FILE_NAMES.test(path)) continue;
    const found = documentsIn(content).find(
      ({ kind, metadata }) =>
        kind === 'Template' &&
        isObject(metadata) &&
        lower(metadata.name) === name &&
        lower(metadata.namespace ?? 'default') === namespace,
    );
    if (found) return found;
  }
  return undefined;
}

function documentsIn(content: Buffer): JsonObject[] {
  try {
    const documents = parseAllDocuments(content.toString('utf8'), {
      // As the catalog reads them.
      merge: true,
    });
    return [documents]
      .flat()
      .filter(document => 'errors' in document && document.errors.length === 0)
      .map(document => document.toJS() as unknown)
      .filter(isObject);
  } catch {
    // Another file of the folder, or aliases that grow without end.
    return [];
  }
}

function versionOf({ metadata }: JsonObject): string | undefined {
  const annotations = isObject(metadata) ? metadata.annotations : undefined;
  const written = isObject(annotations) ? annotations[VERSION] : undefined;
  const version = typeof written === 'string' ? written.trim() : '';
  return /^[!-~]{1,64}$/.test(version) ? version : undefined;
}

function lower(value: unknown): string | undefined {
  return typeof value === 'string'
    ? value.toLocaleLowerCase('en-US')
    : undefined;
}

import { open, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import { locateFileRepository } from '../inventory/source/locateFileRepository';

/** No honest descriptor or CODEOWNERS file is larger. */
const MOST_BYTES = 512 * 1024;
const TIMEOUT_MS = 20_000;

export interface ReadFileOptions {
  integrations: ScmIntegrationRegistry;
  urlReader: UrlReaderService;
  localRoots: readonly string[];
}

/** What a file says; why it cannot be changed; or that it is missing. */
export type ReadFile = { text: string } | { note: string } | 'missing';

/** Reads a file of a host of the portal, with the portal's own credentials. */
export async function readUrlFile(
  url: string,
  { integrations, urlReader }: ReadFileOptions,
): Promise<ReadFile> {
  if (!URL.canParse(url) || !integrations.byUrl(url)) {
    return {
      note: 'The host of the file is not one of the portal: add it under integrations in the app-config.',
    };
  }
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await urlReader.readUrl(url, { signal });
    return textOf(
      response.stream ? await head(response) : await response.buffer(),
    );
  } catch (error) {
    const { name } = error as Error;
    if (name === 'NotFoundError') {
      return 'missing';
    }
    // What a host says may hold anything, tokens included.
    return {
      note: signal.aborted
        ? 'The host of the file did not answer in time; try again.'
        : 'The host of the file did not let the portal read it: check the token of its integration.',
    };
  }
}

/** The first bytes of a file, one more than may be: enough to refuse it. */
async function head(
  response: Awaited<ReturnType<UrlReaderService['readUrl']>>,
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  const stream = response.stream!();
  for await (const piece of stream) {
    pieces.push(Buffer.from(piece));
    length += piece.length;
    if (length > MOST_BYTES) break;
  }
  return Buffer.concat(pieces);
}

export interface LocalFile {
  /** Absolute top of the repository. */
  repository: string;
  /** Relative to it. */
  path: string;
}

/**
 * Where a file of this machine is in its repository; only inside the roots,
 * before and after links are resolved.
 */
export async function locateLocalFile(
  file: string,
  { localRoots }: Pick<ReadFileOptions, 'localRoots'>,
): Promise<LocalFile | { note: string }> {
  const outside = {
    note: 'The file is outside the folders that may be read: add a folder that contains it to ownership.sources.localRoots.',
  };
  const named = await locateFileRepository({
    target: dirname(file),
    roots: localRoots,
  });
  if ('problem' in named && named.problem === 'not-allowed') {
    return outside;
  }
  const real = await realpath(file).catch(() => undefined);
  if (real === undefined) {
    return { note: 'The file is no longer where the catalog read it.' };
  }
  const located = await locateFileRepository({
    target: dirname(real),
    roots: localRoots,
  });
  if ('problem' in located) {
    return located.problem === 'not-allowed'
      ? outside
      : { note: 'The file is in no git repository, so that no patch applies.' };
  }
  const path = join(located.path, basename(real)).split(sep).join('/');
  return { repository: located.repository, path };
}

/** Reads a file whose place was checked. */
export async function readLocalFile({
  repository,
  path,
}: LocalFile): Promise<ReadFile> {
  const real = await realpath(join(repository, path)).catch(() => undefined);
  if (real === undefined) {
    return 'missing';
  }
  if (relative(repository, real).startsWith('..')) {
    return { note: `${path} is a link that leads out of the repository.` };
  }
  const file = await open(real, 'r').catch(() => undefined);
  if (!file) {
    return { note: `${path} cannot be read.` };
  }
  try {
    const info = await file.stat();
    if (!info.isFile()) {
      return { note: `${path} is no file.` };
    }
    const buffer = Buffer.alloc(Math.min(info.size, MOST_BYTES + 1));
    await file.read(buffer, 0, buffer.length, 0);
    return textOf(buffer);
  } finally {
    await file.close();
  }
}

function textOf(content: Buffer): ReadFile {
  if (content.length > MOST_BYTES) {
    return {
      note: `The file is larger than ${
        MOST_BYTES / 1024
      } KB; change it by hand.`,
    };
  }
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const text = decoder.decode(content);
    return text.includes('\0')
      ? { note: 'The file is no text; change it by hand.' }
      : { text };
  } catch {
    return { note: 'The file is no text in UTF-8; change it by hand.' };
  }
}

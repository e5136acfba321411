import { isAbsolute, join } from 'node:path';
import {
  ANNOTATION_LOCATION,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  codeownersPlaces,
  handleOf,
  newCodeownersPlace,
  patchCodeowners,
  type CodeownersHost,
} from '@stewardship/backstage-plugin-ownership-common';
import type { OwnershipConfig } from '../config';
import { repositoryUrl } from '../inventory/source/repositoryUrl';
import { sourceOf } from '../inventory/source/sourceOf';
import { patchDescriptor } from './patchDescriptor';
import {
  locateLocalFile,
  readLocalFile,
  readUrlFile,
  type ReadFile,
  type ReadFileOptions,
} from './readSourceFile';
import { unifiedDiff } from './unifiedDiff';

/** Where a patched file is kept. */
export type PatchRepository =
  | {
      kind: 'url';
      /** Address for git, without credentials. */
      url: string;
      /** As the catalog reads it; the default branch when undefined. */
      branch?: string;
    }
  | { kind: 'file'; folder: string };

export interface PatchedFile {
  path: string;
  /** As `git apply` takes it. */
  diff: string;
  before: string | undefined;
  after: string;
  repository: PatchRepository;
}

export interface TransferPatch {
  files: PatchedFile[];
  /** What could not be done, and what to do by hand; sentences. */
  notes: string[];
}

export interface TransferPatchOptions extends ReadFileOptions {
  /** As the catalog has it, annotations included. */
  entity: Entity;
  /** The group that gives it away, where the catalog has it. */
  from?: Entity;
  /** The group that receives it. */
  to: Entity;
  config: Pick<OwnershipConfig, 'localRoots' | 'allowedHosts' | 'annotations'>;
}

/**
 * What to change in git so that the catalog shows a new owner: the descriptor
 * of the entity and, for what has a source, CODEOWNERS. Never throws for what
 * files hold, and never gives a patch that would break one: a note says what to
 * do by hand.
 */
export async function transferPatch(
  options: TransferPatchOptions,
): Promise<TransferPatch> {
  const result: TransferPatch = { files: [], notes: [] };
  const descriptor = await descriptorPlace(options);
  if ('note' in descriptor) {
    result.notes.push(descriptor.note);
  } else {
    await addDescriptor(result, descriptor, options);
  }
  await addCodeowners(
    result,
    'note' in descriptor ? undefined : descriptor,
    options,
  );
  const apart = result.files.filter(
    ({ repository }) =>
      placeOf(repository) !== placeOf(result.files[0].repository),
  );
  for (const { path } of apart) {
    result.notes.push(
      `${path} is in another repository than ${result.files[0].path}: apply its change there.`,
    );
  }
  return result;
}

function placeOf(repository: PatchRepository): string {
  return repository.kind === 'url' ? repository.url : repository.folder;
}

interface Place {
  repository: PatchRepository;
  path: string;
  read: () => Promise<ReadFile>;
}

async function addDescriptor(
  { files, notes }: TransferPatch,
  place: Place,
  { entity, to }: TransferPatchOptions,
): Promise<void> {
  const before = await place.read();
  if (before === 'missing') {
    notes.push('The descriptor is no longer where the catalog read it.');
    return;
  }
  if ('note' in before) {
    notes.push(`Descriptor: ${before.note}`);
    return;
  }
  const patched = patchDescriptor(before.text, {
    entityRef: stringifyEntityRef(entity),
    ownerRef: stringifyEntityRef(to),
  });
  if ('note' in patched) {
    notes.push(patched.note);
  } else if (patched.text === before.text) {
    notes.push('The descriptor names the new owner already.');
  } else {
    files.push(fileOf(place, before.text, patched.text));
  }
}

async function addCodeowners(
  { files, notes }: TransferPatch,
  descriptor: Place | undefined,
  options: TransferPatchOptions,
): Promise<void> {
  const { entity, from, to } = options;
  const source = await sourceOf(entity, options);
  if ('problem' in source) {
    return;
  }
  const repository: PatchRepository =
    source.repository.kind === 'url'
      ? {
          kind: 'url',
          url: source.repository.target,
          ...branchFor(source.repository.target, descriptor),
        }
      : { kind: 'file', folder: source.repository.target };
  const host = hostOf(repository, options);
  if (!host) {
    notes.push(
      'CODEOWNERS is changed for GitHub and GitLab only; on this host, see to it by hand.',
    );
    return;
  }
  const hostName =
    repository.kind === 'url' ? new URL(repository.url).host : undefined;
  const newHandle = handleOf(to, host, hostName);
  if (!newHandle) {
    const name = stringifyEntityRef(to);
    notes.push(
      host === 'github'
        ? `CODEOWNERS: nothing says which team on GitHub ${name} is. Add the annotation github.com/team-slug (organisation/team) to it.`
        : `CODEOWNERS: nothing says which group on GitLab ${name} is. Add the annotation ${
            hostName ?? 'gitlab.com'
          }/team-path (group/sub-group) to it.`,
    );
    return;
  }
  const found = await findCodeowners(repository, { host, options });
  if ('note' in found) {
    notes.push(`CODEOWNERS: ${found.note}`);
    return;
  }
  const patched = patchCodeowners(found.text, {
    path: source.path,
    host,
    newHandle,
    oldHandle: from && handleOf(from, host, hostName),
  });
  if ('note' in patched) {
    notes.push(patched.note);
    return;
  }
  notes.push(...(patched.notes ?? []));
  if (patched.text !== found.text) {
    files.push(
      fileOf({ repository, path: found.path }, found.text, patched.text),
    );
  }
}

async function findCodeowners(
  repository: PatchRepository,
  { host, options }: { host: CodeownersHost; options: TransferPatchOptions },
): Promise<{ path: string; text: string | undefined } | { note: string }> {
  for (const path of codeownersPlaces[host]) {
    const read =
      repository.kind === 'url'
        ? await readUrlFile(fileUrl(repository, path, host), options)
        : await readLocalFile({ repository: repository.folder, path });
    if (read !== 'missing') {
      return 'note' in read ? read : { path, text: read.text };
    }
  }
  return { path: newCodeownersPlace[host], text: undefined };
}

function fileOf(
  { repository, path }: Pick<Place, 'repository' | 'path'>,
  before: string | undefined,
  after: string,
): PatchedFile {
  const diff = unifiedDiff({ path, before, after });
  return { path, diff, before, after, repository };
}

/** Where the catalog read the entity. */
async function descriptorPlace(
  options: TransferPatchOptions,
): Promise<Place | { note: string }> {
  const { entity, integrations } = options;
  const location = entity.metadata.annotations?.[ANNOTATION_LOCATION] ?? '';
  const colon = location.indexOf(':');
  const type = location.slice(0, Math.max(0, colon));
  const target = location.slice(colon + 1);
  if (type === 'file') {
    const path = target.replace(/^\/\/(?=\/)/, '');
    if (!isAbsolute(path) || path.includes('\0')) {
      return { note: 'The catalog does not say in which file the entity is.' };
    }
    const file = await locateLocalFile(path, options);
    return 'note' in file
      ? { note: `Descriptor: ${file.note}` }
      : {
          repository: { kind: 'file', folder: file.repository },
          path: file.path,
          read: () => readLocalFile(file),
        };
  }
  if (type !== 'url' || !URL.canParse(target)) {
    return {
      note: 'The entity comes from no file: change its owner where it comes from.',
    };
  }
  const integration = integrations.byUrl(target);
  const found = integration && repositoryUrl(target, integration.type);
  const url = new URL(target);
  if (!found || url.protocol !== 'https:') {
    return {
      note: 'The descriptor is on a host that is not one of the portal: add it under integrations in the app-config.',
    };
  }
  const segments = url.pathname.split('/').filter(Boolean);
  const name = decodeURIComponent(segments.at(-1)!);
  // Some hosts' addresses of a file look like those of a folder.
  const path =
    found.path === name || found.path.endsWith(`/${name}`)
      ? found.path
      : join(found.path, name);
  const marker = segments.findIndex(part =>
    ['blob', 'tree', 'raw', 'edit'].includes(part),
  );
  const branch = marker >= 2 ? segments[marker + 1] : undefined;
  return {
    repository: {
      kind: 'url',
      url: found.cloneUrl,
      ...(branch && branch !== 'HEAD'
        ? { branch: decodeURIComponent(branch) }
        : {}),
    },
    path,
    read: () => readUrlFile(target, options),
  };
}

/** The branch that the catalog reads, where both are one repository. */
function branchFor(
  url: string,
  descriptor: Place | undefined,
): { branch?: string } {
  const other = descriptor?.repository;
  return other?.kind === 'url' && other.url === url && other.branch
    ? { branch: other.branch }
    : {};
}

function fileUrl(
  { url, branch = 'HEAD' }: { url: string; branch?: string },
  path: string,
  host: CodeownersHost,
): string {
  const base = url.replace(/\.git$/, '');
  const marker = host === 'gitlab' ? '-/blob' : 'blob';
  return `${base}/${marker}/${encodeURIComponent(branch)}/${path}`;
}

/** On a machine's own folders, the host is the one that the team is known on. */
function hostOf(
  repository: PatchRepository,
  { integrations, to }: TransferPatchOptions,
): CodeownersHost | undefined {
  if (repository.kind === 'file') {
    return handleOf(to, 'github') || !handleOf(to, 'gitlab')
      ? 'github'
      : 'gitlab';
  }
  const type = integrations.byUrl(repository.url)?.type;
  return type === 'github' || type === 'gitlab' ? type : undefined;
}
